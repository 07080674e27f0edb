package org.banjian.payments.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banjian.audit.spi.Invariant;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseAccess.PassedStep;
import org.banjian.cases.CaseFacts;
import org.banjian.identity.PlatformRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * I4: each approved final decision has exactly one instruction that stands, or one that came back and waits, in everybody's sight, for the
 * next. It is asked from both ends: from what people decided, and from what the ledger took for decided.
 */
@Component
class InstructedApprovals implements Invariant {

    private static final int PAGE = 200;
    /** The last of each chain of instructions: none took its place. */
    private static final String LAST = "not exists (select 1 from payment_instruction n where n.replaces = i.id)";

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final CaseFacts cases;
    private final FinalApprovals approvals;

    InstructedApprovals(JdbcClient jdbc, CaseAccess access, CaseFacts cases, FinalApprovals approvals) {
        this.jdbc = jdbc;
        this.access = access;
        this.cases = cases;
        this.approvals = approvals;
    }

    @Override
    public String id() {
        return "I4";
    }

    @Override
    public String name() {
        return "每项批复恰有一条有效的拨付指令（或者一条等待重新下达的退票、撤销指令），拨入后恰有一条向申请单位拨付的指令";
    }

    @Override
    public List<String> offenders(int limit) {
        List<String> offenders = new ArrayList<>(decided(limit));
        offenders.addAll(booked(limit));
        offenders.addAll(transferred(limit));
        return offenders.stream().distinct().limit(limit).toList();
    }

    private List<String> decided(int limit) {
        List<String> offenders = new ArrayList<>();
        PassedStep after = null;
        while (offenders.size() < limit) {
            List<PassedStep> page = access.passed(PlatformRole.CITY_APPROVER, after, PAGE);
            List<String> approved = page.stream()
                    .filter(step -> approvals.of(cases.pack(step.caseNo())).contains(step.stepId()))
                    .map(step -> step.caseNo().value())
                    .distinct()
                    .toList();
            Map<String, Integer> instructed = instructed(approved);
            for (String caseNo : approved) {
                int count = instructed.getOrDefault(caseNo, 0);
                if (count != 1) {
                    offenders.add("办件 " + caseNo + " 已经批复，上级拨入指令有 " + count + " 条。");
                }
            }
            if (page.size() < PAGE) {
                break;
            }
            after = page.get(page.size() - 1);
        }
        return offenders;
    }

    private Map<String, Integer> instructed(List<String> caseNos) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (!caseNos.isEmpty()) {
            jdbc.sql("select i.case_no, count(*) from payment_instruction i where i.phase = 'TRANSFER_IN' and " + LAST
                            + " and i.case_no in (:cases) group by i.case_no")
                    .param("cases", Set.copyOf(caseNos))
                    .query((row, n) -> counts.put(row.getString(1), row.getInt(2)))
                    .list();
        }
        return counts;
    }

    private List<String> booked(int limit) {
        return jdbc.sql("select e.case_no, count(distinct i.id) from ledger_entry e left join payment_instruction i"
                        + " on i.case_no = e.case_no and i.phase = 'TRANSFER_IN' and " + LAST
                        + " where e.kind = 'APPROVAL' group by e.case_no"
                        + " having count(distinct i.id) <> 1 or count(distinct e.id) <> 1 order by e.case_no limit ?")
                .param(limit)
                .query((row, n) -> "办件 " + row.getString(1) + " 已经批复，上级拨入指令有 " + row.getInt(2) + " 条。")
                .list();
    }

    private List<String> transferred(int limit) {
        return jdbc.sql("select t.case_no, count(i.id) from payment_instruction t left join payment_instruction i"
                        + " on i.case_no = t.case_no and i.phase = 'FULL' and " + LAST
                        + " where t.phase = 'TRANSFER_IN' and t.state = 'PAID' group by t.id, t.case_no"
                        + " having count(i.id) <> 1 order by t.case_no limit ?")
                .param(limit)
                .query((row, n) -> "办件 " + row.getString(1) + " 的上级资金已拨入，向申请单位拨付的指令有 " + row.getInt(2) + " 条。")
                .list();
    }
}

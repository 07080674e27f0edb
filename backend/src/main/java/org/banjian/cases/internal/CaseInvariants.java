package org.banjian.cases.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.banjian.audit.spi.Invariant;
import org.banjian.packs.Packs;
import org.banjian.packs.Step;
import org.banjian.workflow.RunningCase;
import org.banjian.workflow.Workflow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always hold of cases and their steps: I6 and I8. */
@Configuration(proxyBeanMethods = false)
class CaseInvariants {

    private static final int PAGE = 500;

    @Bean
    Invariant everyOpenCaseMoves(JdbcClient jdbc, Workflow workflow) {
        return invariant(
                "I6", "每个在办的办件有且只有一个流程在运行，流程停在有人、有期限或者有消息可以继续的地方；办结的办件没有流程", limit -> stuck(jdbc, workflow, limit));
    }

    @Bean
    Invariant everyCaseWentALegalWay(JdbcClient jdbc, Packs packs) {
        return invariant("I8", "办件的环节记录与审核意见、回执一一对应，结果都是该环节规定的，办结的办件没有未办的环节", limit -> illegal(jdbc, packs, limit));
    }

    private static List<String> stuck(JdbcClient jdbc, Workflow workflow, int limit) {
        Set<String> open = new HashSet<>(jdbc.sql("select case_no from case_file where status <> 'CLOSED'")
                .query(String.class)
                .list());
        List<String> offenders = new ArrayList<>();
        String after = "";
        List<RunningCase> page;
        do {
            page = workflow.running(after, PAGE);
            for (RunningCase running : page) {
                after = running.caseNo().value();
                if (!open.remove(after)) {
                    offenders.add("办件 " + after + " 已经办结或者不存在，还有流程在运行。");
                } else if (running.instances() != 1) {
                    offenders.add("办件 " + after + " 有 " + running.instances() + " 个流程在运行。");
                } else if (running.waits() == 0) {
                    offenders.add("办件 " + after + " 的流程停在没有人也没有期限可以继续的地方。");
                }
            }
        } while (page.size() == PAGE && offenders.size() < limit);
        if (page.size() < PAGE) {
            open.stream().sorted().forEach(caseNo -> offenders.add("办件 " + caseNo + " 没有办结，但没有流程在运行。"));
        }
        return offenders.stream().limit(limit).toList();
    }

    private static List<String> illegal(JdbcClient jdbc, Packs packs, int limit) {
        List<String> offenders = new ArrayList<>();
        find(
                jdbc,
                offenders,
                limit,
                "select s.case_no, s.step_id from case_step s left join case_opinion o on o.task_id = s.task_id"
                        + " where s.state = 'FINISHED' and (o.task_id is null or o.outcome <> s.outcome or o.case_no <> s.case_no)",
                "办件 %s 的环节 %s 已经办理，但没有同样结果的意见或者提交记录。");
        find(
                jdbc,
                offenders,
                limit,
                "select o.case_no, o.step_id from case_opinion o left join case_step s on s.task_id = o.task_id"
                        + " where s.task_id is null or s.state <> 'FINISHED'",
                "办件 %s 有环节 %s 的意见或者提交记录，但该环节没有办理。");
        find(
                jdbc,
                offenders,
                limit,
                "select s.case_no, s.step_id from case_step s join case_file f on f.case_no = s.case_no"
                        + " where s.state = 'OPEN' and f.status = 'CLOSED'",
                "办件 %s 已经办结，环节 %s 还没有结束。");
        find(
                jdbc,
                offenders,
                limit,
                "select case_no, step_id from case_step where finished_at < opened_at",
                "办件 %s 的环节 %s 结束早于开始。");
        find(
                jdbc,
                offenders,
                limit,
                "select f.case_no, f.correction_round from case_file f where f.correction_round <>"
                        + " (select count(distinct i.correction_round) from case_correction_item i where i.case_no = f.case_no"
                        + " and i.correction_round <= f.correction_round)",
                "办件 %s 已补正 %s 次，补正通知的次数与此不符。");
        find(
                jdbc,
                offenders,
                limit,
                "select g.case_no, g.n from (select case_no, count(*) n, count(distinct receipt_no) d from case_receipt"
                        + " group by case_no) g where g.n <> g.d or not exists (select 1 from case_receipt r"
                        + " where r.case_no = g.case_no and r.receipt_no ="
                        + " concat(g.case_no, '-H', case when g.n < 10 then '0' else '' end, g.n))",
                "办件 %s 的 %s 张回执编号不连续。");
        offenders.addAll(undeclared(jdbc, packs));
        return offenders.stream().limit(limit).toList();
    }

    private static void find(JdbcClient jdbc, List<String> offenders, int limit, String query, String sentence) {
        if (offenders.size() < limit) {
            offenders.addAll(jdbc.sql(query + " limit " + limit)
                    .query((row, n) -> sentence.formatted(row.getString(1), row.getString(2)))
                    .list());
        }
    }

    /** Outcomes that the diagram of the case's own version does not know. */
    private static List<String> undeclared(JdbcClient jdbc, Packs packs) {
        return jdbc
                .sql("select f.pack_code, f.pack_version, s.step_id, s.outcome, min(s.case_no) from case_step s"
                        + " join case_file f on f.case_no = s.case_no where s.state = 'FINISHED'"
                        + " group by f.pack_code, f.pack_version, s.step_id, s.outcome")
                .query((row, n) -> {
                    Step step = packs.get(row.getString(1), row.getString(2))
                            .steps()
                            .get(row.getString(3));
                    return step != null && step.outcomes().contains(row.getString(4))
                            ? ""
                            : "办件 %s 的环节 %s 的结果 %s 不是事项 %s %s 版规定的。"
                                    .formatted(
                                            row.getString(5),
                                            row.getString(3),
                                            row.getString(4),
                                            row.getString(1),
                                            row.getString(2));
                })
                .list()
                .stream()
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static Invariant invariant(String id, String name, IntFunction<List<String>> offenders) {
        return new Invariant() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public List<String> offenders(int limit) {
                return offenders.apply(limit);
            }
        };
    }
}

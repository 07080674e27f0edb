package org.banjian.payments.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.banjian.audit.AuditActor;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.RegionNames;
import org.banjian.identity.Actor;
import org.banjian.payments.Budgets;
import org.banjian.payments.PaymentDeskView.AppropriationView;
import org.banjian.payments.PaymentDeskView.BudgetView;
import org.banjian.shared.Money;
import org.banjian.shared.Refusal;
import org.banjian.shared.RegionCode;
import org.banjian.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appropriations 预算指标: entered by one, approved by another, then an entry of the ledger. */
@Service
@Transactional
class BudgetBook implements Budgets {

    private static final Money MOST = Money.of("999999999999.99");

    private record Appropriation(
            String id,
            RegionCode region,
            int year,
            Money amount,
            String legalBasis,
            String state,
            String enteredBy,
            String enteredByName,
            @Nullable String approvedByName) {}

    private final JdbcClient jdbc;
    private final LedgerBook ledger;
    private final AuditTrail audit;
    private final LegalClock clock;
    private final RegionNames regions;

    BudgetBook(JdbcClient jdbc, LedgerBook ledger, AuditTrail audit, LegalClock clock, RegionNames regions) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
        this.regions = regions;
    }

    @Override
    public void appropriate(RegionCode region, int year, Money amount, String legalBasis) {
        String id = insert(region, year, amount, legalBasis, "system", "系统");
        jdbc.sql(
                        "update budget_appropriation set state = 'APPROVED', approved_by_name = '系统', approved_at = ? where id = ?")
                .params(Timestamp.valueOf(clock.now()), id)
                .update();
        book(region, year, amount, legalBasis, "系统", "系统");
        audit.append(
                AuditActor.SYSTEM,
                "APPROPRIATE_BUDGET",
                "budget",
                id,
                null,
                Map.of("region", region.value(), "year", year, "amount", amount.toString()));
    }

    boolean known(RegionCode region, int year, String legalBasis) {
        return jdbc.sql(
                                "select count(*) from budget_appropriation where region = ? and budget_year = ? and legal_basis = ?")
                        .params(region.value(), year, legalBasis)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void enter(Actor actor, int year, Money amount, @Nullable String legalBasis) {
        Violations found = new Violations();
        String basis = Objects.requireNonNullElse(legalBasis, "").strip();
        if (basis.isEmpty() || basis.length() > 300) {
            found.addField("LEGAL_BASIS_MISSING", "请填写下达预算的文号或依据（不超过 300 字）。", "legalBasis");
        }
        if (amount.isZero() || amount.isNegative() || amount.compareTo(MOST) > 0) {
            found.addField("AMOUNT_INVALID", "预算金额应当大于 0 元。", "amount");
        }
        if (year < 2000 || year > 2100) {
            found.addField("YEAR_INVALID", "请填写四位年份。", "year");
        }
        found.throwIfAny(422, "BUDGET_REFUSED", "预算没有登记，请按提示修改后重新提交。");
        String id = insert(actor.region(), year, amount, basis, actor.personId(), actor.personName());
        audit.append(
                actor.auditActor(),
                "ENTER_BUDGET",
                "budget",
                id,
                null,
                Map.of("region", actor.region().value(), "year", year, "amount", amount.toString(), "basis", basis));
    }

    void approve(Actor actor, String id) {
        Appropriation one = find(id).orElseThrow(Refusal::notFound);
        if (one.enteredBy().equals(actor.personId())) {
            throw Refusal.forbidden("SECOND_PERSON_REQUIRED", "登记预算的人不能核准自己登记的预算，请由第二人办理。");
        }
        boolean moved =
                jdbc.sql("update budget_appropriation set state = 'APPROVED', approved_by = ?, approved_by_name = ?,"
                                        + " approved_at = ? where id = ? and state = 'PENDING'")
                                .params(actor.personId(), actor.personName(), Timestamp.valueOf(clock.now()), id)
                                .update()
                        == 1;
        if (!moved) {
            String by = find(id).map(Appropriation::approvedByName).orElse("他人");
            throw Refusal.conflict("ALREADY_HANDLED", "该项预算已由" + by + "核准，请刷新后查看。");
        }
        book(one.region(), one.year(), one.amount(), one.legalBasis(), actor.personName(), actor.unitName());
        audit.append(
                actor.auditActor(),
                "APPROVE_BUDGET",
                "budget",
                id,
                null,
                Map.of(
                        "region",
                        one.region().value(),
                        "year",
                        one.year(),
                        "amount",
                        one.amount().toString()));
    }

    private void book(
            RegionCode region, int year, Money amount, String legalBasis, String personName, String unitName) {
        ledger.book(new Entry(
                Account.budget(region, year),
                Account.fund(region, year),
                amount,
                EntryKind.APPROPRIATION,
                null,
                null,
                null,
                null,
                year + " 年预算下达，依据：" + legalBasis,
                null,
                personName,
                unitName));
    }

    private String insert(
            RegionCode region, int year, Money amount, String legalBasis, String personId, String personName) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into budget_appropriation (id, region, budget_year, amount, legal_basis, state, entered_by,"
                        + " entered_by_name, entered_at) values (?, ?, ?, ?, ?, 'PENDING', ?, ?, ?)")
                .params(
                        id,
                        region.value(),
                        year,
                        amount.amount(),
                        legalBasis,
                        personId,
                        personName,
                        Timestamp.valueOf(clock.now()))
                .update();
        return id;
    }

    /** The budgets that concern the actor's region: its own, those inside it and those from which it takes. */
    @Transactional(readOnly = true)
    public List<BudgetView> views(Actor actor, boolean mayApprove) {
        List<Appropriation> appropriations = jdbc.sql("select * from budget_appropriation order by entered_at")
                .query((row, n) -> new Appropriation(
                        row.getString("id"),
                        new RegionCode(row.getString("region")),
                        row.getInt("budget_year"),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("legal_basis"),
                        row.getString("state"),
                        row.getString("entered_by"),
                        row.getString("entered_by_name"),
                        row.getString("approved_by_name")))
                .list();
        List<BudgetView> views = new ArrayList<>();
        appropriations.stream()
                .filter(one -> concerns(actor, one.region()))
                .map(one -> List.<Object>of(one.region(), one.year()))
                .distinct()
                .forEach(key -> views.add(view(
                        actor,
                        appropriations.stream()
                                .filter(one -> one.region().equals(key.get(0))
                                        && key.get(1).equals(one.year()))
                                .toList(),
                        mayApprove)));
        return views;
    }

    private BudgetView view(Actor actor, List<Appropriation> of, boolean mayApprove) {
        RegionCode region = of.get(0).region();
        int year = of.get(0).year();
        Money given = of.stream()
                .filter(one -> one.state().equals("APPROVED"))
                .map(Appropriation::amount)
                .reduce(Money.ZERO, Money::plus);
        Money left = ledger.balance(Account.budget(region, year));
        return new BudgetView(
                region.value(),
                regions.name(region),
                year,
                given.toString(),
                given.minus(left).toString(),
                left.toString(),
                of.stream()
                        .map(one -> {
                            boolean pending = one.state().equals("PENDING");
                            return new AppropriationView(
                                    one.id(),
                                    one.amount().toString(),
                                    one.legalBasis(),
                                    one.enteredByName(),
                                    one.approvedByName(),
                                    pending,
                                    pending
                                            && mayApprove
                                            && actor.region().equals(one.region())
                                            && !one.enteredBy().equals(actor.personId()));
                        })
                        .toList());
    }

    private static boolean concerns(Actor actor, RegionCode region) {
        return actor.region().covers(region) || region.covers(actor.region());
    }

    private Optional<Appropriation> find(String id) {
        return jdbc.sql("select * from budget_appropriation where id = ?")
                .param(id)
                .query((row, n) -> new Appropriation(
                        row.getString("id"),
                        new RegionCode(row.getString("region")),
                        row.getInt("budget_year"),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("legal_basis"),
                        row.getString("state"),
                        row.getString("entered_by"),
                        row.getString("entered_by_name"),
                        row.getString("approved_by_name")))
                .optional();
    }

    /** The region of an appropriation; null where there is none. */
    @Nullable
    RegionCode regionOf(String id) {
        return find(id).map(Appropriation::region).orElse(null);
    }
}

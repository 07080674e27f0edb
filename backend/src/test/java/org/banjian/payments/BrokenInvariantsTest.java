package org.banjian.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.banjian.audit.spi.Invariant;
import org.banjian.shared.CaseNo;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each invariant of money and trail is broken on purpose with plain SQL, behind the product's back, and says so. I6–I8 are beside their tables. */
class BrokenInvariantsTest {

    interface BehindOurBack extends MoneyTest {

        /** A case that is paid, one for all tests of a database. */
        private CaseNo paid() {
            JdbcClient jdbc = bean(JdbcClient.class);
            return jdbc.sql("select case_no from payment_instruction where phase = 'FULL' and state = 'PAID'"
                            + " and replaces is null order by case_no limit 1")
                    .query(String.class)
                    .optional()
                    .map(CaseNo::new)
                    .orElseGet(() -> {
                        CaseNo caseNo = desk().transferredFromStock(port());
                        desk().payFirm(caseNo);
                        return caseNo;
                    });
        }

        /** Holds, is broken, tells, and holds again when what was done is undone. */
        private void broken(String id, String told, Consumer<Statements> how) {
            String caseNo = paid().value();
            assertThat(offenders(id)).as(id + " before").isEmpty();
            new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
                how.accept((sql, values) -> assertThat(bean(JdbcClient.class)
                                .sql(sql.replace(":case", "'" + caseNo + "'"))
                                .params(values)
                                .update())
                        .as(sql)
                        .isPositive());
                assertThat(offenders(id)).as(id).isNotEmpty().anyMatch(text -> text.contains(told));
                assertThat(offenders(id)).allMatch(text -> text.endsWith("。"));
                status.setRollbackOnly();
            });
            assertThat(offenders(id)).as(id + " afterwards").isEmpty();
        }

        private List<String> offenders(String id) {
            return product().getBeansOfType(Invariant.class).values().stream()
                    .filter(invariant -> invariant.id().equals(id))
                    .flatMap(invariant -> invariant.offenders(10).stream())
                    .toList();
        }

        @Test
        default void i1AnEntryIsChangedOrGoneOrABalanceIs() {
            broken(
                    "I1",
                    "payable:",
                    db -> db.run(
                            "update ledger_entry set amount = amount + 0.01 where case_no = :case and kind = 'PAYMENT'"));
            broken(
                    "I1",
                    "district:",
                    db -> db.run("delete from ledger_entry where case_no = :case and kind = 'PAYMENT'"));
            broken(
                    "I1",
                    "借贷之差",
                    db -> db.run(
                            "update ledger_account set balance = balance + 0.01 where case_no = :case and kind = 'GRANT'"));
            broken(
                    "I1",
                    "不属于办件",
                    db -> db.run(
                            "update ledger_entry set case_no = 'CYQY-2021-999999' where case_no = :case and kind = 'PAYMENT'"));
        }

        @Test
        default void i2SomethingIsPaidTwice() {
            broken(
                    "I2",
                    "2 条已放行",
                    db -> db.run(
                            "insert into payment_instruction (id, instruction_no, payment_key, case_no, title, phase, step_id,"
                                    + " office_id, region, payee_kind, payee_id, payee_name, amount, state, created_at)"
                                    + " select 'second', 'ZL-second', 'payout:second', case_no, title, phase, step_id, office_id,"
                                    + " region, payee_kind, payee_id, payee_name, amount, 'SENT', created_at"
                                    + " from payment_instruction where case_no = :case and phase = 'FULL' and state = 'PAID'"));
            broken(
                    "I2",
                    "登记拨付 1 次",
                    db -> db.run(
                            "update payment_instruction set state = 'SENT' where case_no = :case and phase = 'FULL'"
                                    + " and state = 'PAID'"));
            broken(
                    "I2",
                    "冲回 0 次",
                    db -> db.run(
                            "update payment_instruction set state = 'RETURNED' where case_no = :case and phase = 'FULL'"
                                    + " and state = 'PAID'"));
            broken(
                    "I2",
                    "没有退票",
                    db -> db.run(
                            "update payment_instruction set replaces = (select x.id from (select id from payment_instruction"
                                    + " where case_no = :case and phase = 'TRANSFER_IN') x)"
                                    + " where case_no = :case and phase = 'FULL' and state = 'PAID'"));
        }

        @Test
        default void i3APersonHoldsMoreThanCounted() {
            broken(
                    "I3",
                    "计数为 3 次",
                    db -> db.run(
                            "insert into benefit_counter (programme, person_index, benefit_year, held) values ('CYQY', 'x', 2021, 3)"));
        }

        @Test
        default void i3IsBrokenByALimitThatIsPassed() {
            broken(
                    "I3",
                    "超过限额 0 次",
                    db -> db.run(
                            "update benefit_assessment set reserved_limit = 0 where case_no = :case and reserved_year is not null"));
        }

        @Test
        default void i4AnApprovalHasNoInstruction() {
            broken(
                    "I4",
                    "向申请单位拨付的指令有 0 条",
                    db -> db.run("delete from payment_instruction where case_no = :case and phase = 'FULL'"));
            broken("I4", "上级拨入指令有 0 条", db -> {
                // whatever the money's own tables remember is gone: the decision itself still tells
                db.run("delete from payment_instruction where case_no = :case");
                db.run("delete from ledger_entry where case_no = :case");
            });
        }

        @Test
        default void i5APaymentWasReleasedThatMustNotBe() {
            broken(
                    "I5",
                    "编制人自己放行",
                    db -> db.run("update payment_batch set released_by = created_by where id in (select batch_id from"
                            + " payment_instruction where case_no = :case)"));
            broken(
                    "I5",
                    "没有办理",
                    db -> db.run("update case_opinion set duty = null where case_no = :case and duty = 're-review'"));
            broken(
                    "I5",
                    "同一人办理了两种",
                    db -> db.run(
                            "update case_opinion set person_id = (select x.person_id from (select person_id from case_opinion"
                                    + " where case_no = :case and duty = 're-review') x) where case_no = :case"
                                    + " and duty = 'initial-review'"));
            broken(
                    "I5",
                    "公示异议成立或者需要重新公示",
                    db -> db.run("update public_notice set publish_again = true where case_no = :case"));
            broken("I5", "公示没有期满", db -> db.run("update public_notice set state = 'PUBLISHED' where case_no = :case"));
            broken(
                    "I5",
                    "1 件异议没有核查结论",
                    db -> db.run(
                            "insert into public_objection (id, notice_id, receipt_no, name, contact, facts, received_at)"
                                    + " select 'o', id, 'YY-o', 'n', 'c', 'f', published_at from public_notice"
                                    + " where case_no = :case"));
        }

        @Test
        default void i9TheTrailIsChangedOrShortened() {
            broken(
                    "I9",
                    "条操作留痕",
                    db -> db.run(
                            "update audit_entry set person_name = '别人' where case_no = :case and action = 'CONFIRM_PAYMENT'"));
            broken("I9", "条操作留痕", db -> db.run("delete from audit_entry where case_no = :case"));
            broken("I9", "链尾", db -> db.run("update audit_chain set last_seq = last_seq + 1 where id = 1"));
        }

        @Test
        default void i12AnAmountIsNotWhatTheRulesGive() {
            broken(
                    "I12",
                    "重新计算为",
                    db -> db.run("update benefit_entitlement set amount = amount + 0.01 where assessment_id in"
                            + " (select id from benefit_assessment where case_no = :case)"));
        }

        @Test
        default void i13ABudgetIsOverspent() {
            broken(
                    "I13",
                    "北京市朝阳区 2021 年预算余额为 -0.01",
                    db -> db.run("update ledger_account set balance = -0.01 where kind = 'BUDGET' and region = '110105'"
                            + " and budget_year = 2021"));
        }
    }

    interface Statements {
        void run(String sql, Object... values);
    }

    @Nested
    class OnH2 extends MoneyTest.OnH2 implements BehindOurBack {}

    @Nested
    class OnMySql extends MoneyTest.OnMySql implements BehindOurBack {}
}

package org.banjian.cases;

import java.util.Map;
import java.util.stream.Stream;
import org.banjian.shared.CaseNo;
import org.banjian.testing.Offence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** I6 and I8: every way in which cases, their steps and the engine can come apart is reported. */
abstract class CaseOffences extends TrialTest {

    private static final String STEP = "userTask_applyTrial";

    static Stream<Offence> offences() {
        return Stream.of(
                Offence.of(
                        "I6",
                        "办件 :case 已经办结或者不存在，还有流程在运行。",
                        "update case_file set status = 'CLOSED' where case_no = :case"),
                Offence.of(
                        "I6",
                        "办件 :case 没有办结，但没有流程在运行。",
                        "update ACT_RU_EXECUTION set BUSINESS_KEY_ = 'LOST' where BUSINESS_KEY_ = :case"),
                Offence.of(
                        "I6",
                        "办件 LOST 已经办结或者不存在，还有流程在运行。",
                        "update ACT_RU_EXECUTION set BUSINESS_KEY_ = 'LOST' where BUSINESS_KEY_ = :case"),
                Offence.of(
                        "I6",
                        "办件 :case 有 2 个流程在运行。",
                        "update ACT_RU_EXECUTION set BUSINESS_KEY_ = :case where BUSINESS_KEY_ = :draft"),
                Offence.of(
                        "I6",
                        "办件 :draft 的流程停在没有人也没有期限可以继续的地方。",
                        "delete from ACT_RU_IDENTITYLINK where TASK_ID_ = :draftTask",
                        "delete from ACT_RU_TASK where ID_ = :draftTask"),
                Offence.of(
                        "I8",
                        "办件 :case 的环节 " + STEP + " 已经办理，但没有同样结果的意见或者提交记录。",
                        "delete from case_opinion where case_no = :case"),
                Offence.of(
                        "I8",
                        "办件 :case 的环节 " + STEP + " 已经办理，但没有同样结果的意见或者提交记录。",
                        "update case_opinion set outcome = 'PASS' where case_no = :case"),
                Offence.of(
                        "I8",
                        "办件 :case 的环节 " + STEP + " 已经办理，但没有同样结果的意见或者提交记录。",
                        "update case_opinion set case_no = :draft where case_no = :case"),
                Offence.of(
                        "I8",
                        "办件 :case 有环节 " + STEP + " 的意见或者提交记录，但该环节没有办理。",
                        "update case_step set state = 'CANCELLED' where case_no = :case and state = 'FINISHED'"),
                Offence.of(
                        "I8",
                        "办件 :draft 已经办结，环节 " + STEP + " 还没有结束。",
                        "update case_file set status = 'CLOSED' where case_no = :draft"),
                Offence.of(
                        "I8",
                        "办件 :case 的环节 " + STEP + " 结束早于开始。",
                        "update case_step set finished_at = '2020-01-01 00:00:00' where case_no = :case and state = 'FINISHED'"),
                Offence.of(
                        "I8",
                        "办件 :case 已补正 1 次，补正通知的次数与此不符。",
                        "update case_file set correction_round = 1 where case_no = :case"),
                Offence.of(
                        "I8",
                        "办件 :case 的 1 张回执编号不连续。",
                        "update case_receipt set receipt_no = concat(case_no, '-H02') where case_no = :case"),
                Offence.of(
                        "I8",
                        "办件 :case 的环节 " + STEP + " 的结果 NONSENSE 不是事项 TRIAL 2021.1.0 版规定的。",
                        "update case_step set outcome = 'NONSENSE' where case_no = :case and state = 'FINISHED'"));
    }

    @ParameterizedTest
    @MethodSource("offences")
    void whatIsBrokenIsReported(Offence offence) {
        CaseNo moved = desk.applied(firm, null, "A");
        CaseNo draft = desk.drafted(firm);
        offence.isReported(
                invariants,
                jdbc,
                transactions,
                Map.of(
                        "draftTask",
                        desk.task(firm, draft, STEP, null).id(),
                        "case",
                        moved.value(),
                        "draft",
                        draft.value()));
    }
}

package org.banjian.inbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banjian.audit.spi.Invariant;
import org.banjian.shared.CaseNo;
import org.banjian.testing.FilingDesk;
import org.banjian.testing.Offence;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** I7 and I11 for materials: every way in which the list of work and the kept files can come apart from what they stand for. */
final class RowOffences {

    private static final String TASK = "任务 :task（:case，userTask_reviewFiling）";

    private RowOffences() {}

    static Stream<Offence> all() {
        return Stream.of(
                Offence.of("I7", TASK + "没有待办。", "delete from inbox_row where task_id = :task"),
                Offence.of("I7", TASK + "没有待办。", "update inbox_row set state = 'F' where task_id = :task"),
                Offence.of(
                        "I7",
                        "待办 GONE（:case）在引擎中没有对应的任务。",
                        "update inbox_row set task_id = 'GONE' where task_id = :task"),
                Offence.of(
                        "I7",
                        TASK + "的签收人是 null，待办记作 somebody。",
                        "update inbox_row set holder_id = 'somebody' where task_id = :task"),
                Offence.of(
                        "I7",
                        TASK + "由 cyqy_center 办理，待办记作 cyqy_city。",
                        "update inbox_row set pack_role = 'cyqy_city' where task_id = :task"),
                Offence.of(
                        "I7",
                        TASK + "的待办记作 :case，userTask_reReview。",
                        "update inbox_row set step_id = 'userTask_reReview' where task_id = :task"),
                Offence.of(
                        "I11",
                        "材料内容 :object 缺失，或者与登记的长度、校验值不一致。",
                        "update material_object set bytes = bytes + 1 where id = :object"),
                Offence.of(
                        "I11",
                        "材料内容 :object 缺失，或者与登记的长度、校验值不一致。",
                        "update material_object set sha256 = '" + "0".repeat(64) + "' where id = :object"),
                Offence.of(
                        "I11",
                        "材料内容 00000000-0000-0000-0000-000000000000 缺失，或者与登记的长度、校验值不一致。",
                        "insert into material_object (id, case_no, sha256, bytes, sealed_key, created_at)"
                                + " select '00000000-0000-0000-0000-000000000000', case_no, sha256, bytes, sealed_key, created_at from material_object where id = :object"),
                Offence.of(
                        "I11",
                        "材料 :file 登记的长度、校验值或者办件与它的存储内容不一致。",
                        "update material_file set sha256 = '" + "0".repeat(64) + "' where id = :file"),
                Offence.of(
                        "I11",
                        "材料 :file 登记的长度、校验值或者办件与它的存储内容不一致。",
                        "update material_file set bytes = 1 where id = :file"));
    }

    static void isReported(Offence offence, ApplicationContext product) {
        FilingDesk desk = product.getBean(FilingDesk.class);
        JdbcClient jdbc = product.getBean(JdbcClient.class);
        CaseNo caseNo = desk.filed();
        Map<String, Object> file = jdbc.sql("select id, object_id from material_file where case_no = ? limit 1")
                .param(caseNo.value())
                .query()
                .singleRow();
        offence.isReported(
                List.copyOf(product.getBeansOfType(Invariant.class).values()),
                jdbc,
                product.getBean(PlatformTransactionManager.class),
                Map.of(
                        "task",
                        desk.task(caseNo).id(),
                        "case",
                        caseNo.value(),
                        "file",
                        String.valueOf(file.get("id")),
                        "object",
                        String.valueOf(file.get("object_id"))));
    }
}

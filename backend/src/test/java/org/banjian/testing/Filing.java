package org.banjian.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.cases.DecideTask;

/** What a firm hands in with a filing of the first pack, and how it is decided; without any finding unless it is changed. */
public final class Filing {

    public static final String ITEM = "CYQY";
    public static final String PLAN = "cyqy-plan";

    private Filing() {}

    public static DecideTask pass(String taskId) {
        return new DecideTask(
                taskId,
                "PASS",
                "材料完整、规范、有效，同意。",
                Map.of("complete", true, "standard", true, "valid", true),
                null,
                null,
                List.of(),
                List.of());
    }

    public static Map<String, Object> opinion() {
        return Map.of("opinion", "计划属实，申请备案。", "signer", "李示金", "signedOn", "2021-08-02");
    }

    /** A plan of the firm's own training. */
    public static Map<String, Object> plan(String firm) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("applicantUnit", firm);
        plan.put("applyDate", "2021-08-02");
        plan.put("projectName", "数控加工岗位技能提升");
        plan.put("trainingStart", "2021-09-01");
        plan.put("trainingEnd", "2021-12-01");
        plan.put("place", "示例路1号");
        plan.put("traineeCount", 30);
        plan.put("classCount", 1);
        plan.put("trainingMode", "SELF");
        plan.put("scheduleMode", "CENTRALISED");
        plan.put("fundingSource", "EDUCATION_FUND");
        plan.put("unitName", firm);
        plan.put("contact", "张𫖮");
        plan.put("officePhone", "010-00000001");
        plan.put("mobile", "19900000001");
        plan.put("email", "demo@example.com");
        plan.put("businessAddress", "示例路1号");
        plan.put("teachers", List.of(teacher()));
        plan.put("classes", classes(20));
        plan.put("feasibility", "企业设有培训教室和实训设备。");
        plan.put("contentAndMode", "理论和实操，集中面授。");
        return plan;
    }

    /** The same training given by institutions, each with an agreement. */
    public static Map<String, Object> commissionedPlan(String firm, String... institutions) {
        Map<String, Object> plan = plan(firm);
        plan.put("trainingMode", "COMMISSIONED");
        plan.remove("teachers");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String name : institutions) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", name);
            row.put("location", "IN_CITY");
            row.put("contact", "王示培");
            row.put("mobile", "19900000002");
            row.put("registeredAddress", "示例路2号");
            row.put("licenceNo", "示-" + name.hashCode());
            row.put("licenceValidTo", "2023-12-31");
            row.put("teachers", List.of(teacher()));
            row.put("agreementParties", "甲乙双方");
            row.put("agreementForm", "集中面授");
            row.put("agreementPeriod", "2021-09-01 至 2021-12-01");
            row.put("agreementPrice", 10000);
            row.put("agreementContent", "数控加工");
            row.put("confirmed", true);
            rows.add(row);
        }
        plan.put("institutions", rows);
        return plan;
    }

    /** One class of so many hours, at most seven a day. */
    public static List<Map<String, Object>> classes(int hours) {
        List<Map<String, Object>> days = new ArrayList<>();
        for (int left = hours, day = 1; left > 0; left -= 7, day++) {
            days.add(Map.of("date", "2021-09-%02d".formatted(day), "hours", Math.min(left, 7)));
        }
        return List.of(Map.of(
                "name", "一班",
                "trainingType", "NON_GRADED",
                "occupation", "数控加工",
                "plannedHours", hours,
                "dailySchedule", days));
    }

    private static Map<String, Object> teacher() {
        return Map.of("name", "赵示教", "age", 45, "title", "高级讲师", "employer", "示例培训学校");
    }
}

package org.banjian.cases.internal;

import java.util.Map;

/** The words of outcomes 办理结果, and which of them let a case pass. */
final class Outcomes {

    static final String PASS = "PASS";
    static final String CORRECT = "CORRECT";
    static final String REJECT = "REJECT";
    static final String RETURN = "RETURN";

    static final String NOT_UPHELD = "NOT_UPHELD";
    static final String PARTLY_UPHELD = "PARTLY_UPHELD";
    static final String UPHELD = "UPHELD";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("SUBMIT", "提交"),
            Map.entry(PASS, "通过"),
            Map.entry(CORRECT, "退回补正"),
            Map.entry(REJECT, "不予通过"),
            Map.entry(RETURN, "退回上一环节"),
            Map.entry("ACCEPT", "受理"),
            Map.entry("CONFIRM", "确认"),
            Map.entry("PAID", "已拨付"),
            Map.entry("EXCLUDE", "剔除人员"),
            Map.entry("WITHDRAW", "撤回"),
            Map.entry("DONE", "办毕"),
            Map.entry(NOT_UPHELD, "异议不成立"),
            Map.entry(PARTLY_UPHELD, "异议部分成立"),
            Map.entry(UPHELD, "异议成立"));

    private Outcomes() {}

    static String name(String outcome) {
        return NAMES.getOrDefault(outcome, outcome);
    }

    /** The case goes forward: findings stand in the way of these only, and forms must be complete. */
    static boolean passes(String outcome) {
        return !outcome.equals(CORRECT) && !outcome.equals(RETURN) && !refuses(outcome);
    }

    /** The case ends with it: a reason of the pack goes into the notice of refusal. */
    static boolean refuses(String outcome) {
        return outcome.equals(REJECT) || outcome.equals(UPHELD);
    }

    /** The conclusion of an examination, which always names its clause. */
    static boolean concludes(String outcome) {
        return outcome.equals(NOT_UPHELD) || outcome.equals(PARTLY_UPHELD) || outcome.equals(UPHELD);
    }
}

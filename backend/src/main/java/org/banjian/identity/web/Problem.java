package org.banjian.identity.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.jspecify.annotations.Nullable;

/** Problem document 错误说明 (RFC 9457). */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String clause,
        String traceId,
        List<Violation> violations,
        @JsonIgnore Map<String, Object> extra) {

    static Problem of(Refusal refusal, String traceId) {
        return new Problem(
                "urn:banjian:problem:" + refusal.code(),
                title(refusal.status()),
                refusal.status(),
                refusal.message(),
                refusal.code(),
                refusal.clause(),
                traceId,
                refusal.violations(),
                refusal.extra());
    }

    @JsonAnyGetter
    Map<String, Object> members() {
        return extra;
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "请求无效";
            case 401 -> "未登录";
            case 403 -> "没有权限";
            case 404 -> "没有找到";
            case 405 -> "不支持的操作";
            case 406, 415 -> "不支持的格式";
            case 409 -> "状态冲突";
            case 413 -> "内容过大";
            case 416 -> "范围无效";
            case 422 -> "内容不符合要求";
            case 429 -> "尝试次数过多";
            default -> status < 500 ? "请求未被接受" : "系统错误";
        };
    }
}

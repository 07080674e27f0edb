package org.banjian.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.banjian.shared.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals as problem documents, from controllers and from filters alike. */
@Component
public class Problems {

    private final JsonMapper mapper;

    Problems(JsonMapper mapper) {
        this.mapper = mapper;
    }

    ResponseEntity<Object> entity(Refusal refusal, HttpServletRequest request) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(refusal, Trace.idOf(request)));
    }

    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = mapper.writeValueAsString(Problem.of(refusal, Trace.idOf(request)))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(refusal.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    public static Refusal notSignedIn() {
        return new Refusal(401, "NOT_SIGNED_IN", "您尚未登录或登录已过期，请重新登录后再操作。", null, List.of(), Map.of());
    }

    public static Refusal csrf() {
        return Refusal.forbidden("CSRF_TOKEN", "页面的安全令牌缺失或已失效，本次操作没有执行。请刷新页面后重试。");
    }

    static Refusal internal() {
        return new Refusal(500, "INTERNAL", "系统处理时出错，本次操作没有保存。请稍后重试；如仍出错，请把追踪号告知系统管理员。", null, List.of(), Map.of());
    }
}

package org.banjian.identity.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.banjian.shared.Refusal;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed outside of the controllers, in the container or a filter, with a problem document. */
@RestController
class ProblemPage implements ErrorController {

    private final Translation translation;
    private final Problems problems;

    ProblemPage(Translation translation, Problems problems) {
        this.translation = translation;
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Object> error(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return problems.entity(translation.refusal(thrown), request);
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return problems.entity(refusal(status), request);
    }

    private static Refusal refusal(int status) {
        return switch (status) {
            case 401 -> Problems.notSignedIn();
            case 404 -> Refusal.notFound();
            case 413 -> Translation.bodyTooLarge();
            default ->
                status >= 500
                        ? Problems.internal()
                        : new Refusal(status, "REQUEST_INVALID", "请求无法处理，请刷新页面后重试。", null, List.of(), Map.of());
        };
    }
}

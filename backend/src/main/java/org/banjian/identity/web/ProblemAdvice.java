package org.banjian.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers everything that a controller throws with a problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Translation translation;
    private final Problems problems;

    ProblemAdvice(Translation translation, Problems problems) {
        this.translation = translation;
        this.problems = problems;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> problem(Exception thrown, HttpServletRequest request) {
        if (thrown instanceof AsyncRequestNotUsableException) {
            return null; // the client has gone
        }
        Refusal refusal = translation.refusal(thrown);
        if (refusal.status() >= 500) {
            LOG.error("{} {} failed", request.getMethod(), pattern(request), thrown);
        }
        ResponseEntity<Object> answer = problems.entity(refusal, request);
        if (thrown instanceof HttpRequestMethodNotSupportedException unsupported
                && unsupported.getSupportedHttpMethods() != null) {
            HttpHeaders headers = new HttpHeaders();
            headers.putAll(answer.getHeaders());
            headers.setAllow(unsupported.getSupportedHttpMethods());
            return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
        }
        return answer;
    }

    /** The pattern of the route, never the path itself: paths may carry numbers of cases and people. */
    private static Object pattern(HttpServletRequest request) {
        Object pattern =
                request.getAttribute(org.springframework.web.servlet.HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "(no route)" : pattern;
    }
}

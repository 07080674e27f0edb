package org.banjian.identity.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.identity.spi.ObjectScope;
import org.banjian.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks in this order: signed in (401), object in scope (404), role (403). An operation that is not in the file is refused. */
@Component
class AuthorisationInterceptor implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorisationInterceptor.class);

    private final Authorisation authorisation;
    private final Actors actors;
    private final Map<String, ObjectScope> scopes;

    AuthorisationInterceptor(Authorisation authorisation, Actors actors, List<ObjectScope> scopes) {
        this.authorisation = authorisation;
        this.actors = actors;
        this.scopes = scopes.stream().collect(Collectors.toMap(ObjectScope::variable, Function.identity()));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (pattern.startsWith("/api/**") || pattern.equals("/**")) {
            return true; // no route: answered with 404 behind
        }
        Operation operation = authorisation.operation(method, pattern).orElseThrow(() -> {
            LOG.error("{} {} is missing in authorisation.yaml", method, pattern);
            return forbidden();
        });
        check(operation, request);
        return true;
    }

    private void check(Operation operation, HttpServletRequest request) {
        if (operation.anyone()) {
            return;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = actors.find().isPresent()
                || (authentication != null
                        && authentication.isAuthenticated()
                        && !"anonymousUser".equals(authentication.getPrincipal()));
        if (signedIn && operation.signedIn()) {
            return;
        }
        if (request.getAttribute("banjian.mustChangePassword") != null) {
            throw Refusal.forbidden("PASSWORD_CHANGE_REQUIRED", "您使用的是初始密码，请先修改密码，再办理业务。");
        }
        if (signedIn && actors.find().isEmpty()) {
            throw Refusal.forbidden("MEMBERSHIP_MISSING", "您当前没有有效的任职身份（可能已被终止），不能办理业务。请重新选择身份，或联系系统管理员。");
        }
        Actor actor = actors.current();
        if (operation.scope() != null && !inScope(actor, operation.scope(), request)) {
            throw Refusal.notFound();
        }
        if (!operation.permits(actor)) {
            throw forbidden();
        }
    }

    private boolean inScope(Actor actor, String variable, HttpServletRequest request) {
        ObjectScope scope = scopes.get(variable);
        if (scope == null) {
            throw new IllegalStateException("no ObjectScope for the path variable " + variable);
        }
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object value = variables instanceof Map<?, ?> map ? map.get(variable) : null;
        return value instanceof String text && scope.visible(actor, text);
    }

    private static Refusal forbidden() {
        return Refusal.forbidden("FORBIDDEN", "您当前的身份没有办理这项操作的权限，操作没有执行。如需办理，请切换身份或联系系统管理员。");
    }
}

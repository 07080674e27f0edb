package org.banjian.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds who acts in this request, from the tables and not from the session: a stopped account or an ended membership acts at once. Ends
 * sessions that are older than the absolute limit.
 */
final class ActorFilter extends OncePerRequestFilter {

    static final String MEMBERSHIP = "banjian.membership";
    static final String MUST_CHANGE_PASSWORD = "banjian.mustChangePassword";

    private final Actors actors;
    private final Memberships memberships;
    private final Duration longest;

    ActorFilter(Actors actors, Memberships memberships, Duration longest) {
        this.actors = actors;
        this.memberships = memberships;
        this.longest = longest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn who = signedIn();
        HttpSession session = request.getSession(false);
        if (who == null || session == null) {
            chain.doFilter(request, response);
            return;
        }
        List<Acting> possible = memberships.current(who.personId());
        if (tooOld(session) || (possible.isEmpty() && !memberships.personActive(who.personId()))) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            chain.doFilter(request, response);
            return;
        }
        if (possible.stream().anyMatch(Acting::mustChangePassword)) {
            request.setAttribute(MUST_CHANGE_PASSWORD, true);
        }
        Object chosen = session.getAttribute(MEMBERSHIP);
        actors.actsAs(possible.stream()
                .map(Acting::actor)
                .filter(actor -> actor.membershipId().equals(chosen))
                .findFirst()
                .orElse(null));
        try {
            chain.doFilter(request, response);
        } finally {
            actors.actsAs(null);
        }
    }

    private boolean tooOld(HttpSession session) {
        return session.getLastAccessedTime() - session.getCreationTime() > longest.toMillis();
    }

    static @Nullable SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who ? who : null;
    }
}

package org.banjian.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.banjian.identity.access.Authorisation;
import org.banjian.identity.web.Problems;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, choosing as what one acts, changing one's password. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/session")
class SessionController {

    record SignIn(@NotBlank @Size(max = 100) String login, @NotBlank @Size(max = 200) String password) {}

    record ChooseMembership(@NotBlank String membershipId) {}

    record ChangePassword(@NotNull @Size(max = 200) String oldPassword, @NotNull @Size(max = 200) String newPassword) {}

    private final SignIns signIns;
    private final PersonStore people;
    private final Memberships memberships;
    private final Authorisation authorisation;
    private final SecurityContextRepository contexts;
    private final CookieCsrfTokenRepository csrfTokens;
    private final boolean demo;

    SessionController(
            SignIns signIns,
            PersonStore people,
            Memberships memberships,
            Authorisation authorisation,
            SecurityContextRepository contexts,
            CookieCsrfTokenRepository csrfTokens,
            Environment environment) {
        this.signIns = signIns;
        this.people = people;
        this.memberships = memberships;
        this.authorisation = authorisation;
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping
    SessionView currentSession(HttpServletRequest request) {
        SignedIn who = ActorFilter.signedIn();
        HttpSession session = request.getSession(false);
        return who == null || session == null
                ? new SessionView(null, List.of(), null, List.of(), false, demo)
                : view(who.personId(), chosen(session));
    }

    /** A new session with a new CSRF token, whatever the browser had before. */
    @PostMapping
    SessionView signIn(@Valid @RequestBody SignIn command, HttpServletRequest request, HttpServletResponse response) {
        PersonView person = signIns.signIn(command.login(), command.password());
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        Authentication authentication =
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person.id()), null, List.of());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
        memberships.current(person.id()).stream()
                .findFirst()
                .ifPresent(first -> session.setAttribute(
                        ActorFilter.MEMBERSHIP, first.actor().membershipId()));
        return view(person.id(), chosen(session));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        SignedIn who = ActorFilter.signedIn();
        HttpSession session = request.getSession(false);
        if (who != null) {
            signIns.signOut(who.personId());
        }
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    }

    @PutMapping("/membership")
    SessionView chooseMembership(@Valid @RequestBody ChooseMembership command, HttpServletRequest request) {
        SignedIn who = required();
        boolean own = memberships.current(who.personId()).stream()
                .anyMatch(acting -> acting.actor().membershipId().equals(command.membershipId()));
        if (!own) {
            throw Refusal.notFound();
        }
        request.getSession().setAttribute(ActorFilter.MEMBERSHIP, command.membershipId());
        return view(who.personId(), command.membershipId());
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@Valid @RequestBody ChangePassword command, HttpServletRequest request) {
        SignedIn who = required();
        String session = request.getSession().getId();
        signIns.changePassword(who.personId(), command.oldPassword(), command.newPassword(), session);
        request.changeSessionId();
    }

    private SessionView view(String personId, @Nullable String chosen) {
        Person person = people.findById(personId).orElseThrow(Problems::notSignedIn);
        List<Acting> possible = memberships.current(personId);
        Actor acting = possible.stream()
                .map(Acting::actor)
                .filter(actor -> actor.membershipId().equals(chosen))
                .findFirst()
                .orElse(null);
        return new SessionView(
                person.view(),
                possible.stream().map(Acting::view).toList(),
                acting == null ? null : acting.membershipId(),
                acting == null ? List.of() : authorisation.desksOf(acting),
                person.mustChangePassword(),
                demo);
    }

    private static @Nullable String chosen(HttpSession session) {
        return (String) session.getAttribute(ActorFilter.MEMBERSHIP);
    }

    private static SignedIn required() {
        SignedIn who = ActorFilter.signedIn();
        if (who == null) {
            throw Problems.notSignedIn();
        }
        return who;
    }
}

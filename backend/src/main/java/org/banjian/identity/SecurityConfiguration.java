package org.banjian.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.banjian.identity.access.Authorisation;
import org.banjian.identity.web.Problems;
import org.banjian.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The filter chain: session, CSRF, headers; everything below {@code /api} that is not declared open needs a session. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "worker-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "frame-src 'none'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain api(
            HttpSecurity http,
            Authorisation authorisation,
            CookieCsrfTokenRepository csrfTokens,
            SecurityContextRepository contexts,
            Actors actors,
            Memberships memberships,
            Problems problems,
            @Value("${banjian.session.longest:8h}") Duration longest)
            throws Exception {
        http.authorizeHttpRequests(requests -> {
            for (List<String> route : authorisation.openRoutes()) {
                requests.requestMatchers(HttpMethod.valueOf(route.get(0)), route.get(1))
                        .permitAll();
            }
            requests.requestMatchers("/api/**").authenticated();
            requests.anyRequest().permitAll();
        });
        http.csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens));
        http.securityContext(context -> context.securityContextRepository(contexts));
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.addFilterBefore(new ActorFilter(actors, memberships, longest), AnonymousAuthenticationFilter.class);
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()")));
        http.exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (request, response, failure) -> problems.write(Problems.notSignedIn(), request, response))
                .accessDeniedHandler((request, response, denied) -> deny(problems, request, response, denied)));
        return http.build();
    }

    /** Without a session a request for a closed address is answered 401, whether or not it carries a CSRF token. */
    private static void deny(
            Problems problems, HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!(denied instanceof CsrfException)) {
            problems.write(Refusal.forbidden("FORBIDDEN", "您当前的身份没有办理这项操作的权限。"), request, response);
        } else if (ActorFilter.signedIn() == null && !request.getRequestURI().equals("/api/session")) {
            problems.write(Problems.notSignedIn(), request, response);
        } else {
            problems.write(Problems.csrf(), request, response);
        }
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return tokens;
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}

package io.redress.identity.signin;

import io.redress.identity.IdentitySettings;
import io.redress.identity.logins.Logins;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * The sign-in. Until it succeeds nothing is kept on this side: the anti-forgery token and the interrupted request
 * travel in cookies, so a crowd of strangers cannot fill the heap with sessions.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String COOKIE_PATH = "/identity";

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, RequestCache requests, IdentitySettings settings) {
        var forbidden = new AccessDeniedHandlerImpl();
        return http.authorizeHttpRequests(
                        access ->
                                access.dispatcherTypeMatchers(
                                                DispatcherType.FORWARD, DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(
                                                "/", "/login", "/logout", "/assets/**", "/error")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .formLogin(
                        form ->
                                form.loginPage("/login")
                                        .successHandler(new BackToRequest(requests, settings))
                                        .failureHandler(new SignInRefused()))
                .logout(logout -> logout.logoutSuccessUrl(settings.publicUrl() + "/"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(settings)))
                .exceptionHandling(
                        failure ->
                                failure.accessDeniedHandler(
                                        (request, response, denied) -> {
                                            if (denied instanceof CsrfException) {
                                                response.sendRedirect(
                                                        request.getContextPath()
                                                                + "/login?expired");
                                            } else {
                                                forbidden.handle(request, response, denied);
                                            }
                                        }))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                csp -> csp.policyDirectives(policy(settings)))
                                        .referrerPolicy(
                                                referrer ->
                                                        referrer.policy(
                                                                ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /**
     * Browsers hold a form's target to this list even where it redirects, hence the public origin and, for people at
     * a command line, the loopback address.
     */
    private static String policy(IdentitySettings settings) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self' "
                + settings.publicUrl()
                + "/ http://127.0.0.1:*";
    }

    private static CookieCsrfTokenRepository csrfCookie(IdentitySettings settings) {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName("REDRESS_IDENTITY_FORM");
        repository.setCookiePath(COOKIE_PATH);
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").secure(settings.https()));
        return repository;
    }

    @Bean
    RequestCache requestCache(IdentitySettings settings) {
        var cache = new CookieRequestCache();
        cache.setCookieCustomizer(
                cookie -> {
                    cookie.setHttpOnly(true);
                    cookie.setAttribute("SameSite", "Lax");
                    cookie.setPath(COOKIE_PATH);
                    cookie.setSecure(settings.https());
                });
        return cache;
    }

    /** One bean of this type and none that finds people: a second way to compare passwords would go past the throttle. */
    @Bean
    AuthenticationProvider passwords(Logins logins, PasswordEncoder encoder, Clock clock) {
        var passwords =
                new DaoAuthenticationProvider(
                        username ->
                                logins.person(username)
                                        .orElseThrow(
                                                () ->
                                                        new UsernameNotFoundException(
                                                                "no such login")));
        passwords.setPasswordEncoder(encoder);
        return new ThrottledPasswords(passwords, new LoginThrottle(clock));
    }
}

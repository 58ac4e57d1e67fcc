package io.redress.platform.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The door with a session: every page, the signing in and the signing out. */
@AutoConfiguration(before = ServletWebSecurityAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PageDoor {

    static final String COOKIE = "REDRESS_";
    private static final List<String> SERVICES =
            List.of("intake", "triage", "resolution", "feedback");

    private final String service;
    private final SecuritySettings settings;

    PageDoor(@Value("${spring.application.name}") String service, SecuritySettings settings) {
        this.service = service;
        this.settings = settings;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> identityTokenDecoders(Tokens tokens) {
        return tokens::identity;
    }

    @Bean
    @Order(4)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            Guard guard,
            Refusals refusals,
            ClientRegistrationRepository clients) {
        var signIn = "/oauth2/authorization/" + service;
        return http.headers(new Headers(settings)::on)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .requestCache(cache -> cache.requestCache(interruptedRequests()))
                .oauth2Login(
                        login ->
                                login.loginPage(signIn)
                                        .authorizedClientRepository(new ForgottenTokens())
                                        .userInfoEndpoint(
                                                user -> user.oidcUserService(SignIn::user))
                                        .successHandler(new SignIn(settings.signedIn()))
                                        .failureHandler(refusals)
                                        .withObjectPostProcessor(tellWhenProviderIsAway(refusals)))
                .logout(
                        logout ->
                                logout.logoutRequestMatcher(
                                                PathPatternRequestMatcher.pathPattern(
                                                        HttpMethod.POST, "/logout/" + service))
                                        .addLogoutHandler(
                                                new CookieClearingLogoutHandler(sessionCookies()))
                                        .logoutSuccessHandler(
                                                new SignOut(clients, settings.publicUrl())))
                .exceptionHandling(
                        failure ->
                                failure.authenticationEntryPoint(refusals.signIn(signIn))
                                        .accessDeniedHandler(refusals))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ASYNC,
                                                DispatcherType.ERROR,
                                                DispatcherType.FORWARD)
                                        .permitAll()
                                        .anyRequest()
                                        .access(guard))
                .build();
    }

    /** Without the mark that the framework otherwise leaves in the address of the page somebody came for. */
    @SuppressWarnings(
            "NullAway") // the documented way to have none, on a parameter that is not marked so
    private static RequestCache interruptedRequests() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /**
     * In a cookie, not in the session: a customer's form opens no session, and outlives a restart of
     * ours. All services share it, since they share the origin.
     */
    private CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(COOKIE + "FORM");
        tokens.setHeaderName("X-Redress-Form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").secure(settings.https()));
        return tokens;
    }

    /** Of all services: whoever signs out of one page has signed out of the desk. */
    private static String[] sessionCookies() {
        return SERVICES.stream()
                .map(name -> COOKIE + name.toUpperCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>
            tellWhenProviderIsAway(Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusals);
                return filter;
            }
        };
    }
}

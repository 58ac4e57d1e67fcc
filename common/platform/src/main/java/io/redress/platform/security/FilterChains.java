package io.redress.platform.security;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The doors without a session: health and assets, and the API. */
@AutoConfiguration(before = ServletWebSecurityAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class FilterChains {

    private final Headers headers;

    FilterChains(SecuritySettings settings) {
        this.headers = new Headers(settings);
    }

    /** A management port of its own is reached by operators only; otherwise health is all there is. */
    @Bean
    @Order(1)
    SecurityFilterChain healthChain(HttpSecurity http, Environment environment) {
        var separate = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        RequestMatcher open =
                separate ? EndpointRequest.toAnyEndpoint() : EndpointRequest.to("health");
        return stateless(http.securityMatcher(open))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Nothing here is about anybody, and it may be kept by whoever likes to. */
    @Bean
    @Order(2)
    SecurityFilterChain assetChain(HttpSecurity http) {
        return stateless(http.securityMatcher("/assets/**", "/webjars/**", "/api-docs/**"))
                .headers(all -> all.cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain apiChain(HttpSecurity http, Guard guard, Refusals refusals) {
        return stateless(http.securityMatcher("/api/**"))
                .oauth2ResourceServer(
                        bearer ->
                                bearer.jwt(
                                                jwt ->
                                                        jwt.jwtAuthenticationConverter(
                                                                Tokens::authentication))
                                        .authenticationEntryPoint(refusals.bringToken())
                                        .withObjectPostProcessor(tellWhenProviderIsAway(refusals)))
                .exceptionHandling(
                        failure ->
                                failure.authenticationEntryPoint(refusals.bringToken())
                                        .accessDeniedHandler(refusals))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ASYNC, DispatcherType.ERROR)
                                        .permitAll()
                                        .anyRequest()
                                        .access(guard))
                .build();
    }

    private HttpSecurity stateless(HttpSecurity http) {
        return http.headers(headers::on)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    /** By default this filter lets such a failure fall through to the server's error page, as a 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> tellWhenProviderIsAway(
            Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusals.tokenRefused());
                return filter;
            }
        };
    }
}

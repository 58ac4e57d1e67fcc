package io.redress.identity.tokens;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.redress.identity.IdentitySettings;
import io.redress.identity.logins.Logins;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

@Configuration(proxyBeanMethods = false)
class TokensConfiguration {

    /** The protocol's own endpoints. A browser that has not signed in is sent to the page; a program gets a 401. */
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(
                                    oidc ->
                                            oidc.logoutEndpoint(
                                                            logout ->
                                                                    logout.errorResponseHandler(
                                                                            (request,
                                                                                    response,
                                                                                    unknown) ->
                                                                                    response
                                                                                            .sendRedirect(
                                                                                                    request
                                                                                                                    .getContextPath()
                                                                                                            + "/logout")))
                                                    .providerConfigurationEndpoint(
                                                            discovery ->
                                                                    discovery
                                                                            .providerConfigurationCustomizer(
                                                                                    document ->
                                                                                            document.scope(
                                                                                                            OidcScopes
                                                                                                                    .PROFILE)
                                                                                                    .tokenEndpointAuthenticationMethod(
                                                                                                            ClientAuthenticationMethod
                                                                                                                    .NONE
                                                                                                                    .getValue())))
                                                    .userInfoEndpoint(
                                                            info ->
                                                                    info.userInfoMapper(
                                                                            new UserInfo())));
                        })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(bearer -> bearer.jwt(Customizer.withDefaults()))
                .exceptionHandling(
                        failure ->
                                failure.defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint("/login"),
                                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    RegisteredClientRepository clients(
            IdentitySettings settings, Logins logins, PasswordEncoder passwords) {
        var clients = new Clients(settings, passwords);
        return new InMemoryRegisteredClientRepository(
                Stream.concat(clients.forPeople(), logins.machine().stream().map(Clients::of))
                        .toList());
    }

    @Bean
    OAuth2AuthorizationService authorizations(Clock clock) {
        return new BoundedAuthorizations(clock);
    }

    @Bean
    JWKSource<SecurityContext> signingKey(IdentitySettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.identityDir())));
    }
}

package io.redress.identity.tokens;

import io.redress.identity.IdentitySettings;
import io.redress.identity.logins.Machine;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the services that have pages, the machine client, and people at a command line. */
record Clients(IdentitySettings settings, PasswordEncoder passwords) {

    static final List<String> PAGE_SERVICES = List.of("intake", "triage", "resolution", "feedback");
    static final String COMMAND_LINE = "redress-cli";

    private static final Duration ACCESS = Duration.ofMinutes(30);

    /** A working day: after it a person signs in again. */
    static final Duration SIGNED_IN = Duration.ofHours(12);

    Stream<RegisteredClient> forPeople() {
        return Stream.concat(PAGE_SERVICES.stream().map(this::pages), Stream.of(commandLine()));
    }

    private RegisteredClient pages(String service) {
        var id = "redress-" + service;
        return signIn(id)
                .clientSecret(passwords.encode(settings.clientSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.publicUrl() + "/login/oauth2/code/" + service)
                .postLogoutRedirectUri(settings.publicUrl() + "/desk")
                .postLogoutRedirectUri(settings.publicUrl() + "/")
                .build();
    }

    /** RFC 8252: a program on the person's own machine, listening on whichever loopback port is free. */
    private RegisteredClient commandLine() {
        return signIn(COMMAND_LINE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .redirectUri("http://127.0.0.1/callback")
                .redirectUri("http://127.0.0.1/")
                .build();
    }

    private static RegisteredClient.Builder signIn(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(ACCESS)
                                .refreshTokenTimeToLive(SIGNED_IN)
                                .reuseRefreshTokens(false)
                                .build());
    }

    static RegisteredClient of(Machine machine) {
        return RegisteredClient.withId("machine")
                .clientId(machine.clientId())
                .clientSecret(machine.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(ACCESS).build())
                .build();
    }
}

package io.redress.identity.tokens;

import static io.redress.identity.SetClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.identity.SetClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class BoundedAuthorizationsTest {

    private static final Duration LIFE = Duration.ofHours(1);

    private final SetClock clock = new SetClock();
    private final BoundedAuthorizations authorizations = new BoundedAuthorizations(clock);

    @Test
    void findsAGrantByEachOfItsTokensAndOnlyAsWhatTheyAre() {
        authorizations.save(granted("one", "access-1", "refresh-1"));
        assertThat(authorizations.findByToken("access-1", OAuth2TokenType.ACCESS_TOKEN))
                .isNotNull();
        assertThat(authorizations.findByToken("refresh-1", OAuth2TokenType.REFRESH_TOKEN))
                .isNotNull();
        assertThat(authorizations.findByToken("refresh-1", null)).isNotNull();
        assertThat(authorizations.findByToken("refresh-1", OAuth2TokenType.ACCESS_TOKEN)).isNull();
        assertThat(authorizations.findByToken("unknown", null)).isNull();
    }

    @Test
    void doesNotFindAGrantByATokenThatWasReplaced() {
        authorizations.save(granted("one", "access-1", "refresh-1"));
        authorizations.save(granted("one", "access-2", "refresh-2"));
        assertThat(authorizations.findByToken("refresh-1", OAuth2TokenType.REFRESH_TOKEN)).isNull();
        assertThat(authorizations.findByToken("refresh-2", OAuth2TokenType.REFRESH_TOKEN))
                .isNotNull();
    }

    @Test
    void forgetsAGrantWithItsLastTokenAndNotBefore() {
        authorizations.save(granted("one", "access-1", "refresh-1"));
        clock.advance(LIFE.minusMillis(1));
        assertThat(authorizations.findById("one")).isNotNull();
        clock.advance(Duration.ofMillis(2));
        assertThat(authorizations.findById("one")).isNull();
        assertThat(authorizations.findByToken("refresh-1", null)).isNull();
    }

    @Test
    void forgetsAGrantThatIsTakenBack() {
        var granted = granted("one", "access-1", "refresh-1");
        authorizations.save(granted);
        authorizations.remove(granted);
        assertThat(authorizations.findById("one")).isNull();
        assertThat(authorizations.findByToken("refresh-1", null)).isNull();
    }

    @Test
    void keepsPeoplesGrantsHoweverManyTokensAMachineTakes() {
        authorizations.save(granted("one", "access-1", "refresh-1"));
        IntStream.range(0, 10_000)
                .forEach(i -> authorizations.save(grantedToMachine("machine-" + i)));
        assertThat(authorizations.findById("one")).isNotNull();
        assertThat(authorizations.findById("machine-9999")).isNull();
    }

    private static OAuth2Authorization granted(String id, String access, String refresh) {
        return builder(id, AuthorizationGrantType.AUTHORIZATION_CODE)
                .accessToken(accessToken(access))
                .refreshToken(new OAuth2RefreshToken(refresh, START, START.plus(LIFE)))
                .build();
    }

    private static OAuth2Authorization grantedToMachine(String id) {
        return builder(id, AuthorizationGrantType.CLIENT_CREDENTIALS)
                .accessToken(accessToken(id))
                .build();
    }

    private static OAuth2Authorization.Builder builder(String id, AuthorizationGrantType grant) {
        var client =
                RegisteredClient.withId("client")
                        .clientId("client")
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .build();
        return OAuth2Authorization.withRegisteredClient(client)
                .id(id)
                .principalName("someone")
                .authorizationGrantType(grant);
    }

    private static OAuth2AccessToken accessToken(String value) {
        return new OAuth2AccessToken(
                TokenType.BEARER, value, START, START.plus(Duration.ofMinutes(30)));
    }
}

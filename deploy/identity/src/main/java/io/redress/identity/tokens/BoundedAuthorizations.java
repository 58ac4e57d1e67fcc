package io.redress.identity.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers what was granted until its last token has expired, and never more than fits a small heap. The in-memory
 * service of the framework keeps everything for ever and searches it from end to end.
 *
 * <p>Grants to machines are not kept: their token carries all there is to know and has no refresh token, and a
 * client that asks for one at every call would push people's grants out.
 */
final class BoundedAuthorizations implements OAuth2AuthorizationService {

    private static final int MOST = 2_000;
    private static final Duration UNFINISHED = Duration.ofMinutes(10);
    private static final List<String> KINDS =
            List.of(
                    OAuth2ParameterNames.STATE,
                    OAuth2ParameterNames.CODE,
                    OAuth2TokenType.ACCESS_TOKEN.getValue(),
                    OAuth2TokenType.REFRESH_TOKEN.getValue(),
                    OidcParameterNames.ID_TOKEN);

    private final Clock clock;
    private final Cache<String, OAuth2Authorization> byId;
    private final Cache<String, String> idByToken;

    BoundedAuthorizations(Clock clock) {
        this.clock = clock;
        byId =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                        .expireAfter(
                                Expiry.<String, OAuth2Authorization>writing(
                                        (id, granted) -> remaining(granted)))
                        .build();
        idByToken =
                Caffeine.newBuilder()
                        .maximumSize((long) MOST * KINDS.size())
                        .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                        .expireAfterWrite(Clients.SIGNED_IN)
                        .build();
    }

    @Override
    public void save(OAuth2Authorization granted) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(granted.getAuthorizationGrantType())) {
            return;
        }
        byId.put(granted.getId(), granted);
        keys(granted).forEach(key -> idByToken.put(key, granted.getId()));
    }

    @Override
    public void remove(OAuth2Authorization granted) {
        byId.invalidate(granted.getId());
        keys(granted).forEach(idByToken::invalidate);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return byId.getIfPresent(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var kinds = type == null ? KINDS.stream() : Stream.of(type.getValue());
        return kinds.map(kind -> byKey(key(kind, token)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A key may outlive its token, which a refresh has replaced: the grant itself has the last word. */
    private @Nullable OAuth2Authorization byKey(String key) {
        var id = idByToken.getIfPresent(key);
        var granted = id == null ? null : byId.getIfPresent(id);
        return granted != null && keys(granted).anyMatch(key::equals) ? granted : null;
    }

    private static Stream<String> keys(OAuth2Authorization granted) {
        String state = granted.getAttribute(OAuth2ParameterNames.STATE);
        return Stream.of(
                        state == null ? null : key(OAuth2ParameterNames.STATE, state),
                        key(granted, OAuth2ParameterNames.CODE, OAuth2AuthorizationCode.class),
                        key(
                                granted,
                                OAuth2TokenType.ACCESS_TOKEN.getValue(),
                                OAuth2AccessToken.class),
                        key(
                                granted,
                                OAuth2TokenType.REFRESH_TOKEN.getValue(),
                                OAuth2RefreshToken.class),
                        key(granted, OidcParameterNames.ID_TOKEN, OidcIdToken.class))
                .filter(Objects::nonNull);
    }

    private static @Nullable String key(
            OAuth2Authorization granted, String kind, Class<? extends OAuth2Token> type) {
        var token = granted.getToken(type);
        return token == null ? null : key(kind, token.getToken().getTokenValue());
    }

    private static String key(String kind, String token) {
        return kind + ' ' + token;
    }

    private Duration remaining(OAuth2Authorization granted) {
        var now = clock.instant();
        return Stream.of(
                        granted.getAccessToken(),
                        granted.getRefreshToken(),
                        granted.getToken(OidcIdToken.class))
                .filter(Objects::nonNull)
                .map(token -> token.getToken().getExpiresAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(last -> Duration.between(now, last))
                .filter(Duration::isPositive)
                .orElse(UNFINISHED);
    }
}

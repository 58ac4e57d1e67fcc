package io.redress.identity.tokens;

import io.redress.identity.logins.Person;
import io.redress.identity.logins.Role;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts the role, and for people their name, into every token. The audience is set on access tokens only: an ID token
 * is made for the client that asked, and OIDC wants that client's id there.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String ROLES = "roles";
    static final String AUDIENCE = "redress";

    @Override
    public void customize(JwtEncodingContext context) {
        var claims = context.getClaims();
        var principal = context.getPrincipal();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(List.of(AUDIENCE));
            claims.claim(
                    OAuth2ParameterNames.CLIENT_ID, context.getRegisteredClient().getClientId());
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            claims.claim(ROLES, List.of(Role.SERVICE.wireName()));
        } else if (principal != null && principal.getPrincipal() instanceof Person person) {
            claims.claim(ROLES, List.of(person.role().wireName()));
            claims.claim(StandardClaimNames.PREFERRED_USERNAME, person.username());
            claims.claim(StandardClaimNames.NAME, person.name());
        }
    }
}

package io.redress.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Lets somebody in, for a working day, at the page they asked for. */
final class SignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Duration stay;

    SignIn(Duration stay) {
        this.stay = stay;
        setDefaultTargetUrl("/desk");
    }

    /** The session of somebody unknown ends after minutes, so that passers-by do not fill the memory. */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException, ServletException {
        request.getSession().setMaxInactiveInterval(Math.toIntExact(stay.toSeconds()));
        super.onAuthenticationSuccess(request, response, person);
    }

    /** All we want to know is in the ID token: asking for more would be a call that can fail. */
    static OidcUser user(OidcUserRequest request) {
        var token = request.getIdToken();
        return new DefaultOidcUser(Tokens.authorities(token), token, Tokens.nameClaim(token));
    }
}

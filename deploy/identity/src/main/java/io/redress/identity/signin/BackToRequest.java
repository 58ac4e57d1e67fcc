package io.redress.identity.signin;

import io.redress.identity.IdentitySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * After the sign-in, goes on with what the person came for, or to the desk. What they came for is read from a
 * cookie, which something else on the same host could have written; so only its path is followed, and only into the
 * protocol.
 */
final class BackToRequest implements AuthenticationSuccessHandler {

    private final RequestCache requests;
    private final String desk;

    BackToRequest(RequestCache requests, IdentitySettings settings) {
        this.requests = requests;
        this.desk = settings.publicUrl() + "/desk";
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        var saved = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        response.sendRedirect(
                saved == null ? desk : within(request.getContextPath(), saved.getRedirectUrl()));
    }

    private String within(String contextPath, String savedUrl) {
        try {
            var uri = URI.create(savedUrl).normalize();
            var path = uri.getRawPath();
            if (path == null || !path.startsWith(contextPath + "/oauth2/")) {
                return desk;
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException notAUrl) {
            return desk;
        }
    }
}

package io.redress.identity.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the form after a wrong password; 429 with the time to wait after too many. Neither says which half was wrong. */
final class SignInRefused implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof TooManyTries tooMany) {
            request.setAttribute(SignInPages.WAIT, tooMany.duration());
            request.getRequestDispatcher(SignInPages.WAIT_PATH).forward(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?wrong");
        }
    }
}

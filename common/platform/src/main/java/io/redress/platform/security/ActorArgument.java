package io.redress.platform.security;

import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller its {@link Actor}. */
final class ActorArgument implements HandlerMethodArgumentResolver {

    /** Login names as providers have them, mail addresses among them; nothing that would be odd in a log. */
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,99}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var actor =
                Actors.current()
                        .orElseThrow(
                                () ->
                                        new AuthenticationCredentialsNotFoundException(
                                                "nobody is signed in"));
        var named = request.getHeader(Actor.ACTING_AGENT);
        return named == null ? actor : actingFor(actor, named);
    }

    private static Actor actingFor(Actor actor, String named) {
        if (!actor.is(Role.SERVICE)) {
            throw new ProblemException(
                    Problem.of(HttpStatus.FORBIDDEN, "may-not-act-for", Actor.ACTING_AGENT));
        }
        if (!LOGIN.matcher(named).matches()) {
            throw new ProblemException(
                    Problem.of(HttpStatus.BAD_REQUEST, "no-login-name", Actor.ACTING_AGENT));
        }
        return new Actor(named, actor.roles());
    }
}

package io.redress.platform.problem;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problems told in codes alone, for tests of who tells them. */
public final class AnyProblems {

    private AnyProblems() {}

    public static Problems told() {
        return new Problems(
                new StaticMessageSource(), new FixedLocaleResolver(), JsonMapper.shared());
    }
}

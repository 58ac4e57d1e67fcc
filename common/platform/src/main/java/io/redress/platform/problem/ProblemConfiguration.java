package io.redress.platform.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ProblemConfiguration {

    @Bean
    Problems problems(MessageSource messages, LocaleResolver localeResolver, JsonMapper json) {
        return new Problems(messages, localeResolver, json);
    }

    @Bean
    ProblemOf problemOf(MessageSource messages) {
        return new ProblemOf(new JsonFaults(messages), new FieldFaults(messages));
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemOf problemOf, Problems problems) {
        return new ProblemAdvice(problemOf, problems);
    }

    @Bean
    ErrorPage errorPage(ProblemOf problemOf, Problems problems) {
        return new ErrorPage(problemOf, problems);
    }
}

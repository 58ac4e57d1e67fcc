package io.redress.platform.web;

import io.redress.platform.problem.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

@AutoConfiguration(before = {WebMvcAutoConfiguration.class, MessageSourceAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebConfiguration {

    /** The service's own texts win over the platform's. */
    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        if (new ClassPathResource("messages_zh.properties").exists()) {
            messages.addBasenames("messages");
        }
        messages.addBasenames("redress/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Languages.FIRST);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        var locales = new CookieLocaleResolver("REDRESS_LANG");
        locales.setDefaultLocaleFunction(Languages::preferred);
        locales.setRejectInvalidCookies(false);
        locales.setCookieHttpOnly(true);
        locales.setCookieSameSite("Lax");
        return locales;
    }

    @Bean
    Assets pageAssets() {
        return new Assets();
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimitFilter(
            @Value("${redress.web.largest-body}") DataSize limit, Problems problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(limit.toBytes(), problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    WebMvcConfigurer pagesAndAssets(
            @Value("${spring.application.name}") String service,
            Assets assets,
            LocaleResolver locales) {
        return new PagesAndAssets(service, assets, locales);
    }
}

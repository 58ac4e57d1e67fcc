package io.redress.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * What is the same in every service, below everything that anybody configures. Outside of a Redress
 * service (no {@code spring.application.name} that we know) it is silent about ports.
 */
final class Defaults implements EnvironmentPostProcessor, Ordered {

    private static final String FILE = "redress-defaults.yml";
    private static final List<String> SERVICES =
            List.of("intake", "triage", "resolution", "feedback");
    private static final String WRITER_OF_KEYS = "intake";
    private static final int PORTS = 8081;
    private static final int MANAGEMENT_PORTS = 9081;

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var sources = environment.getPropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load("redress-defaults", new ClassPathResource(FILE))
                    .forEach(sources::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        sources.addLast(new MapPropertySource("redress-derived", derived(environment)));
    }

    private static Map<String, Object> derived(ConfigurableEnvironment environment) {
        var derived = new HashMap<String, Object>();
        var service = environment.getProperty("spring.application.name", "service");
        derived.put(
                "server.servlet.session.cookie.name",
                "REDRESS_" + service.toUpperCase(Locale.ROOT));
        derived.put(
                "server.servlet.session.cookie.secure",
                environment.getProperty("redress.public-url", "").startsWith("https:"));
        derived.put("redress.keys.written-here", service.equals(WRITER_OF_KEYS));
        var place = SERVICES.indexOf(service);
        if (place >= 0) {
            derived.put("server.port", PORTS + place);
            derived.put("management.server.port", MANAGEMENT_PORTS + place);
        }
        derived.putAll(KafkaLogin.of(environment));
        return derived;
    }

    /** After the files and variables have been read, which may name the service. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 5;
    }
}

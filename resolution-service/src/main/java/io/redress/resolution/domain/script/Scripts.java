package io.redress.resolution.domain.script;

import io.redress.contract.Coded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The scripts of one desk in one version, each text in Chinese and English. */
public record Scripts(String version, List<Part> call, List<Template> templates) {

    /** What a template may name; each is filled from the case. */
    public static final Set<String> FIELDS =
            Set.of("name", "reference", "product", "order", "agent", "today");

    private static final Pattern FIELD = Pattern.compile("\\{([a-z]+)}");

    /** The phases of a call, in their order. */
    public enum Phase implements Coded {
        GREET("greet"),
        ENTER("enter"),
        TURN("turn"),
        AGREE("agree"),
        CLOSE("close");

        private final String code;

        Phase(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What is said in one phase. */
    public record Part(Phase phase, String zh, String en) {
        public Part {
            check(zh);
            check(en);
        }

        public String filled(String language, Map<String, String> values) {
            return fill(language.startsWith("zh") ? zh : en, values);
        }
    }

    /** @param name what colleagues know it by */
    public record Template(String code, Name name, String zh, String en) {

        /** In both languages of the desk. */
        public record Name(String zh, String en) {
            public String in(String language) {
                return language.startsWith("zh") ? zh : en;
            }
        }

        public Template {
            check(zh);
            check(en);
        }

        /** With its fields filled; one whose value is not known stays to be seen, so that nobody sends a gap. */
        public String filled(String language, Map<String, String> values) {
            return fill(language.startsWith("zh") ? zh : en, values);
        }
    }

    public Scripts {
        call = List.copyOf(call);
        templates = List.copyOf(templates);
        var phases = call.stream().map(Part::phase).toList();
        if (!phases.equals(List.of(Phase.values()))) {
            throw new IllegalArgumentException(
                    "a call has these phases in this order: greet, enter, turn, agree, close");
        }
        if (templates.stream().map(Template::code).distinct().count() < templates.size()) {
            throw new IllegalArgumentException("a template stands there twice");
        }
    }

    public Optional<Template> template(String code) {
        return templates.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private static String fill(String text, Map<String, String> values) {
        return FIELD.matcher(text)
                .replaceAll(
                        field ->
                                Matcher.quoteReplacement(
                                        values.getOrDefault(field.group(1), field.group())));
    }

    private static void check(String text) {
        FIELD.matcher(text)
                .results()
                .map(field -> field.group(1))
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(
                        unknown -> {
                            throw new IllegalArgumentException(
                                    "a script does not know {%s}; known are: %s"
                                            .formatted(unknown, FIELDS.stream().sorted().toList()));
                        });
    }
}

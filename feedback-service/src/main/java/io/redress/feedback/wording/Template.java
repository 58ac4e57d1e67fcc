package io.redress.feedback.wording;

import io.redress.feedback.policy.PolicyNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A text with blanks such as {@code {reference}}, taken apart once. What is filled in is never read as a template. */
final class Template {

    private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** A stretch of text, or the name of a blank. */
    private record Part(String text, boolean blank) {}

    /**
     * @param required blanks that must occur
     * @param allowed blanks that may occur beside them
     */
    static Template compile(PolicyNode source, Set<String> required, Set<String> allowed) {
        var text = source.text();
        var parts = new ArrayList<Part>();
        var matcher = BLANK.matcher(text);
        int end = 0;
        while (matcher.find()) {
            var name = matcher.group(1);
            if (!required.contains(name) && !allowed.contains(name)) {
                throw source.mistake("{" + name + "} is not known here");
            }
            parts.add(new Part(text.substring(end, matcher.start()), false));
            parts.add(new Part(name, true));
            end = matcher.end();
        }
        parts.add(new Part(text.substring(end), false));
        for (var name : required) {
            if (parts.stream().noneMatch(part -> part.blank() && part.text().equals(name))) {
                throw source.mistake("must contain {" + name + "}");
            }
        }
        return new Template(parts);
    }

    String fill(Function<String, String> values) {
        var filled = new StringBuilder(256);
        for (var part : parts) {
            filled.append(part.blank() ? values.apply(part.text()) : part.text());
        }
        return filled.toString();
    }
}

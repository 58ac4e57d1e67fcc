package io.redress.triage.classifying;

import io.redress.triage.text.ReadableText;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes off what an agent's note puts before the customer's own words ("the caller says that"), so that
 * what is read is the story and not that somebody tells it. Only at the start of a sentence: elsewhere
 * the same words belong to the story.
 */
final class AgentFrame {

    private final Pattern pattern;

    AgentFrame(List<String> frames) {
        var spoken =
                frames.stream()
                        .map(frame -> ReadableText.of(frame, 100).value())
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        pattern =
                Pattern.compile(
                        "(^|[。.!?！？;；])\\s*(?:the |our |a )?(?:"
                                + spoken
                                + ")(?![a-z])\\s*(?:that\\b|说|称)?[\\s:：,，]*");
    }

    /** The text itself where nothing else is left. */
    String strip(String readable) {
        var story = pattern.matcher(readable).replaceAll("$1 ").strip();
        return story.isEmpty() ? readable : story;
    }
}

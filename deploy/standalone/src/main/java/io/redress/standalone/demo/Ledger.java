package io.redress.standalone.demo;

import io.redress.standalone.demo.client.Http;
import io.redress.standalone.demo.client.ServiceToken;
import io.redress.standalone.demo.story.Step;
import io.redress.standalone.demo.story.Story;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the doors counted, per channel and outcome, such as {@code email.accepted}. */
record Ledger(Map<String, Long> counts, boolean balanced) {

    private static final List<String> OUTCOMES =
            List.of("accepted", "duplicate", "quarantined", "rejected");

    static Ledger read(Http http, ServiceToken token) {
        return of(http.get("/api/intake/ledger", token.header()).orFail("the ledger").body());
    }

    /** Counts once more by itself whether received is the sum of what became of it. */
    static Ledger of(JsonNode json) {
        var counts = new TreeMap<String, Long>();
        var balanced = true;
        for (var channel : json.path("byChannel").properties()) {
            var sum = 0L;
            for (var outcome : OUTCOMES) {
                var count = channel.getValue().path(outcome).asLong(0);
                counts.put(channel.getKey() + "." + outcome, count);
                sum += count;
            }
            balanced &= sum == channel.getValue().path("received").asLong(-1);
        }
        return new Ledger(counts, balanced && !counts.isEmpty());
    }

    /** What came in since then. */
    Map<String, Long> since(Ledger before) {
        var news = new TreeMap<String, Long>();
        counts.forEach(
                (account, count) -> {
                    var more = count - before.counts().getOrDefault(account, 0L);
                    if (more != 0) {
                        news.put(account, more);
                    }
                });
        return news;
    }

    /** What these stories must add: one entry each, and one for every answer by mail. */
    static Map<String, Long> expected(List<Story> stories) {
        var expected = new TreeMap<String, Long>();
        stories.stream()
                .flatMap(Ledger::entries)
                .forEach(account -> expected.merge(account, 1L, Long::sum));
        return expected;
    }

    private static Stream<String> entries(Story story) {
        var own = story.door().channel() + "." + outcome(story.end());
        var replies =
                story.steps().stream()
                        .filter(Step.AnswerByMail.class::isInstance)
                        .map(it -> "email.accepted");
        return Stream.concat(Stream.of(own), replies);
    }

    private static String outcome(Story.End end) {
        return switch (end) {
            case CLOSED, WITHDRAWN, MERGED -> "accepted";
            case QUARANTINED, DUPLICATE, REJECTED -> end.code();
        };
    }
}

package io.redress.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.standalone.demo.story.Step;
import io.redress.standalone.demo.story.Stories;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LedgerTest {

    @Test
    void balancesWhenWhatWasReceivedIsTheSumOfWhatBecameOfIt() {
        assertThat(ledger(5, 3, 1, 1).balanced()).isTrue();
        assertThat(ledger(6, 3, 1, 1).balanced()).isFalse();
        assertThat(Ledger.of(JsonMapper.shared().readTree("{}")).balanced()).isFalse();
    }

    @Test
    void tellsWhatCameSince() {
        assertThat(ledger(7, 5, 1, 1).since(ledger(5, 3, 1, 1)))
                .containsOnly(entry("web.accepted", 2L));
    }

    @Test
    void expectsOneEntryForEveryStoryAndOneForEveryAnswerByMail() {
        var stories = Stories.of("RUN1");

        var expected = Ledger.expected(stories);

        var answersByMail =
                stories.stream()
                        .flatMap(story -> story.steps().stream())
                        .filter(Step.AnswerByMail.class::isInstance)
                        .count();
        assertThat(answersByMail).isPositive();
        assertThat(expected.values().stream().mapToLong(it -> it).sum())
                .isEqualTo(stories.size() + answersByMail);
        assertThat(expected)
                .containsEntry("web.duplicate", 1L)
                .containsEntry("web.rejected", 1L)
                .containsEntry("email.rejected", 1L)
                .containsEntry("phone.rejected", 1L)
                .containsEntry("email.quarantined", 4L);
    }

    private static java.util.Map.Entry<String, Long> entry(String account, long count) {
        return java.util.Map.entry(account, count);
    }

    private static Ledger ledger(int received, int accepted, int duplicate, int rejected) {
        var json =
                "{\"byChannel\":{\"web\":{\"received\":%d,\"accepted\":%d,\"duplicate\":%d,\"quarantined\":0,\"rejected\":%d}}}"
                        .formatted(received, accepted, duplicate, rejected);
        return Ledger.of(JsonMapper.shared().readTree(json));
    }
}

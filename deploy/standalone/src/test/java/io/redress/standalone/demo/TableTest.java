package io.redress.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.standalone.demo.client.PlayFailed;
import io.redress.standalone.demo.story.Stories;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final List<Journey> journeys = Stories.of("RUN1").stream().map(Journey::new).toList();

    @Test
    void onPaperAJourneyIsToldOfWhenItStandsOtherwiseThanBefore() {
        var table = new Table(terminal(TerminalSize.NONE));
        table.show(journeys);
        written.reset();

        table.show(journeys);
        assertThat(text()).isEmpty();

        journeys.getFirst().sees(now -> now.with("offer-made"));
        table.show(journeys);
        assertThat(text()).hasLineCount(1).contains("offer-made").contains("kettle");
    }

    @Test
    void onASmallScreenThoseThatHaveArrivedMakeRoom() {
        var table = new Table(terminal(new TerminalSize(24, 120)));
        journeys.getFirst().arrives();

        table.show(journeys);

        assertThat(rows()).hasSizeLessThanOrEqualTo(23);
        assertThat(rows()).noneMatch(row -> row.contains(" kettle\u001b"));
        assertThat(rows()).anyMatch(row -> row.startsWith("1 of " + journeys.size()));
        written.reset();
        table.last(journeys);
        assertThat(rows()).hasSize(journeys.size() + 1).anyMatch(row -> row.endsWith(" kettle"));
    }

    @Test
    void whatIsMissingIsListedWithWhatWasSeenOfItLast() {
        journeys.stream().skip(1).forEach(Journey::arrives);
        journeys.getFirst().sees(now -> now.known("RD-00000-0000-0000").with("open"));
        journeys.getFirst().fails(new PlayFailed("a reply by agent: 409"));
        var nothing = new Ledger(Map.of(), true);

        var summary = new Summary(journeys, Map.of(), nothing, nothing);

        assertThat(summary.isGood()).isFalse();
        assertThat(summary.lines())
                .anyMatch(
                        line ->
                                line.startsWith("MISSING: kettle (web, RD-00000-0000-0000)")
                                        && line.endsWith(
                                                "should end closed and is open: a reply by agent: 409"));
    }

    @Test
    void allIsGoodOnlyWhenTheLedgerCountsWhatWasSent() {
        journeys.forEach(Journey::arrives);
        var before = new Ledger(Map.of("web.accepted", 3L), true);
        var after = new Ledger(Map.of("web.accepted", 5L), true);

        assertThat(new Summary(journeys, Map.of("web.accepted", 2L), after, before).isGood())
                .isTrue();
        assertThat(new Summary(journeys, Map.of("web.accepted", 1L), after, before).isGood())
                .isFalse();
        var crooked = new Ledger(after.counts(), false);
        assertThat(new Summary(journeys, Map.of("web.accepted", 2L), crooked, before).isGood())
                .isFalse();
    }

    private Terminal terminal(TerminalSize size) {
        return new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), size);
    }

    private List<String> rows() {
        return List.of(text().split("\n(?:\u001b\\[J)?"));
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}

package io.redress.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void putsATableWhereTheLastOneWas() {
        var terminal = terminal(24, 80);

        terminal.draw(List.of("one", "two"));
        terminal.draw(List.of("three", "four"));

        assertThat(text()).contains("two\u001b[K\n\u001b[J\u001b[2A\rthree");
    }

    @Test
    void leavesATableAloneOnceSomethingWasSaidBelowIt() {
        var terminal = terminal(24, 80);

        terminal.draw(List.of("one"));
        terminal.say("done");
        terminal.draw(List.of("two"));

        assertThat(text()).doesNotContain("\u001b[1A");
    }

    @Test
    void cutsWhatWouldTakeTwoLines() {
        terminal(24, 6).draw(List.of("0123456789"));

        assertThat(text()).startsWith("01234\u001b[K");
    }

    @Test
    void hasTheUsualSizeWhereNobodySaysAnother() {
        assertThat(TerminalSize.of("50 132\n")).isEqualTo(new TerminalSize(50, 132));
        assertThat(TerminalSize.of("0 0")).isEqualTo(new TerminalSize(24, 80));
        assertThat(TerminalSize.of("stty: not a tty")).isEqualTo(new TerminalSize(24, 80));
    }

    private Terminal terminal(int rows, int columns) {
        return new Terminal(
                new PrintStream(written, true, StandardCharsets.UTF_8),
                new TerminalSize(rows, columns));
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}

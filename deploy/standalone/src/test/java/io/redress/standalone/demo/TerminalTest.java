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
        var terminal = new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), true);

        terminal.draw(List.of("one", "two"));
        terminal.draw(List.of("three", "four"));

        assertThat(text()).contains("two\u001b[K\n\u001b[J\u001b[2A\rthree");
    }

    @Test
    void leavesATableAloneOnceSomethingWasSaidBelowIt() {
        var terminal = new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), true);

        terminal.draw(List.of("one"));
        terminal.say("done");
        terminal.draw(List.of("two"));

        assertThat(text()).doesNotContain("\u001b[1A");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}

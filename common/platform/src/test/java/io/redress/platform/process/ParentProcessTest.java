package io.redress.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentProcessTest {

    @Test
    void theEndOfTheParentIsNoticed() throws IOException {
        var parent = new ProcessBuilder("sleep", "600").start();
        var end = ParentProcess.endOf(parent.pid());
        assertThat(end).isNotDone();

        parent.destroyForcibly();

        assertThat(end.orTimeout(20, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void aParentThatEndedBeforeWeLookedIsNoticed() throws Exception {
        var parent = new ProcessBuilder("true").start();
        parent.waitFor();

        assertThat(ParentProcess.endOf(parent.pid())).succeedsWithin(Duration.ofSeconds(20));
    }
}

package io.redress.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir Path directory;

    private void print(LogFile log, String text) throws Exception {
        log.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFullFileGivesWayAndTheOldestGoes() throws Exception {
        var log = new LogFile(directory, "intake", 10, 2);

        for (var text : new String[] {"first 67890", "second 7890", "third 67890", "fourth 7890"}) {
            print(log, text);
        }

        assertThat(directory.resolve("intake.log")).hasContent("fourth 7890");
        assertThat(directory.resolve("intake.1.log")).hasContent("third 67890");
        assertThat(directory.resolve("intake.2.log")).hasContent("second 7890");
        assertThat(directory.resolve("intake.3.log")).doesNotExist();
    }

    @Test
    void theEndIsTheLastLines() throws Exception {
        var log = new LogFile(directory, "intake");
        for (var line = 1; line <= 40; line++) {
            print(log, "line " + line + "\n");
        }

        assertThat(log.end()).startsWith("line 26").endsWith("line 40");
    }
}

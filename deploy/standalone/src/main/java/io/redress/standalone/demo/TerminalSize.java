package io.redress.standalone.demo;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** How much a terminal shows at a time. */
record TerminalSize(int rows, int columns) {

    static final TerminalSize NONE = new TerminalSize(0, 0);

    private static final TerminalSize USUAL = new TerminalSize(24, 80);
    private static final int PATIENCE_SECONDS = 2;

    /** What {@code stty} says, for Java cannot; the usual size where it does not say. */
    static TerminalSize asked() {
        try {
            var stty =
                    new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
            var answer =
                    new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return of(answer);
        } catch (IOException noSuchProgram) {
            return USUAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }

    /** @param answer rows and columns, such as {@code 24 80} */
    static TerminalSize of(String answer) {
        var words = answer.strip().split(" ", -1);
        if (words.length != 2 || !answer.strip().matches("[1-9][0-9]{0,3} [1-9][0-9]{0,3}")) {
            return USUAL;
        }
        return new TerminalSize(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
    }
}

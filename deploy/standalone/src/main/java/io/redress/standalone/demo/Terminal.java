package io.redress.standalone.demo;

import java.io.Console;
import java.io.PrintStream;
import java.util.List;

/** Where the table is shown: redrawn in place before a person, said line by line into a file. */
final class Terminal {

    private static final String ESCAPE = "\u001b[";

    private final PrintStream out;
    private final boolean redraws;
    private int drawn;

    Terminal(PrintStream out, boolean redraws) {
        this.out = out;
        this.redraws = redraws;
    }

    /** Since JDK 22 there is a console even where nobody sits at it, and only then a method that tells. */
    @SuppressWarnings(
            "SystemConsoleNull") // before JDK 22 null was the answer, and 21 is still served
    static boolean isAttended() {
        var console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    boolean redraws() {
        return redraws;
    }

    /** Puts these lines where the last ones were. */
    void draw(List<String> lines) {
        var text = new StringBuilder();
        if (drawn > 0) {
            text.append(ESCAPE).append(drawn).append("A\r");
        }
        lines.forEach(line -> text.append(line).append(ESCAPE).append("K\n"));
        text.append(ESCAPE).append("J");
        drawn = lines.size();
        out.print(text);
        out.flush();
    }

    void say(String line) {
        drawn = 0;
        out.println(line);
        out.flush();
    }
}

package io.redress.standalone.demo;

import java.io.Console;
import java.io.PrintStream;
import java.util.List;

/** Where the table is shown: redrawn in place before a person, said line by line into a file. */
final class Terminal {

    private static final String ESCAPE = "\u001b[";

    private final PrintStream out;
    private final TerminalSize size;
    private int drawn;

    /** @param size nothing where no person looks on */
    Terminal(PrintStream out, TerminalSize size) {
        this.out = out;
        this.size = size;
    }

    static Terminal of(PrintStream out) {
        return new Terminal(out, isAttended() ? TerminalSize.asked() : TerminalSize.NONE);
    }

    /** Since JDK 22 there is a console even where nobody sits at it, and only then a method that tells. */
    @SuppressWarnings(
            "SystemConsoleNull") // before JDK 22 null was the answer, and 21 is still served
    private static boolean isAttended() {
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
        return size.rows() > 0;
    }

    /** How many lines can be put where the last ones were: one that has scrolled away cannot be reached again. */
    int lines() {
        return size.rows() - 1;
    }

    /** Puts these lines where the last ones were; what is too long for a line is cut, for it would take two. */
    void draw(List<String> lines) {
        var text = new StringBuilder(up());
        for (var line : lines) {
            text.append(line, 0, Math.min(line.length(), size.columns() - 1));
            text.append(ESCAPE).append("K\n");
        }
        text.append(ESCAPE).append("J");
        drawn = lines.size();
        out.print(text);
        out.flush();
    }

    /** Takes away what was drawn. */
    void clear() {
        out.print(up() + ESCAPE + "J");
        drawn = 0;
    }

    void say(String line) {
        drawn = 0;
        out.println(line);
        out.flush();
    }

    private String up() {
        return drawn > 0 ? ESCAPE + drawn + "A\r" : "";
    }
}

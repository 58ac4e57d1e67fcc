package io.redress.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the launcher is asked to do. */
sealed interface Command {

    String USAGE =
            """
            usage: redress up [--data DIR]             start the system; its data stays in DIR (default ./data)
                   redress demo [--exit] [--data DIR]  the same, and play about thirty complaints from door to closing;
                                                       with --exit stop then, and say by the exit code how it went
                   redress rebuild NAME [--data DIR]   make a view of the running system again from the log
                   redress retrain [--data DIR]        have triage learn from what people corrected
                   redress model [NAME] [--data DIR]   show triage's models, or let one read (also: back, shipped)
                   redress erase REFERENCE [--data DIR] have a complaint's personal data erased as soon as it may be
                   redress audit [--data DIR]          check the audit trail of the running system
                   redress rotate-keys [--data DIR]    make a new master key for the next start; the old ones stay""";

    /** The folder of the installation. */
    Path data();

    record Up(Path data) implements Command {}

    /** @param exit stop when the play is over */
    record Demo(boolean exit, Path data) implements Command {}

    record Rebuild(String view, Path data) implements Command {}

    record Retrain(Path data) implements Command {}

    /** @param name null to only show what there is */
    record Model(@Nullable String name, Path data) implements Command {}

    record Audit(Path data) implements Command {}

    record Erase(String reference, Path data) implements Command {}

    record RotateKeys(Path data) implements Command {}

    /** For the script, after a build: makes later starts faster. */
    record Prepare(Path data) implements Command {}

    static Command parse(String... arguments) {
        var words = new ArrayList<>(Arrays.asList(arguments));
        var data = Path.of(takeValue(words, "--data", "data"));
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "up" -> only(words, 1, new Up(data));
            case "demo" -> {
                var exit = words.remove("--exit");
                yield only(words, 1, new Demo(exit, data));
            }
            case "prepare" -> only(words, 1, new Prepare(data));
            case "rebuild" -> only(words, 2, new Rebuild(words.getLast(), data));
            case "rotate-keys" -> only(words, 1, new RotateKeys(data));
            case "retrain" -> only(words, 1, new Retrain(data));
            case "model" ->
                    words.size() == 1
                            ? new Model(null, data)
                            : only(words, 2, new Model(words.getLast(), data));
            case "erase" -> only(words, 2, new Erase(words.getLast(), data));
            case "audit" -> only(words, 1, new Audit(data));
            default -> throw new StartRefused(USAGE);
        };
    }

    private static String takeValue(List<String> words, String option, String otherwise) {
        var at = words.indexOf(option);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == words.size()) {
            throw new StartRefused(option + " needs a value.\n" + USAGE);
        }
        words.remove(at);
        return words.remove(at);
    }

    private static Command only(List<String> words, int expected, Command command) {
        if (words.size() != expected) {
            throw new StartRefused(USAGE);
        }
        return command;
    }
}

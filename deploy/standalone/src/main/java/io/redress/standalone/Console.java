package io.redress.standalone;

import io.redress.standalone.installation.PrivateFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What a person at the terminal reads. */
public final class Console {

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    public void starting(Path data) {
        say("Redress starts; its data is in " + data);
    }

    void ready(Running running) {
        var at = running.at();
        say(
                String.format(
                        Locale.ROOT,
                        "ready after %.1f s; %d MB resident",
                        running.took().toMillis() / 1000.0,
                        running.residentBytes() >> 20));
        say("  portal      " + at.publicUrl() + "/");
        say("  desk        " + at.publicUrl() + "/desk");
        say("  mail        smtp://" + at.smtp() + "  (complaints@redress.local)");
        say("  Kafka       " + at.kafka());
        say("  MongoDB     " + at.mongodb());
        say("  management  " + at.management() + "/actuator/health/readiness");
        at.services()
                .forEach(
                        (part, address) ->
                                say(
                                        String.format(
                                                Locale.ROOT,
                                                "  %-11s %s  management %s",
                                                part.label(),
                                                address,
                                                at.serviceManagement().get(part))));
        say("  logins      " + running.data().loginsFile().path());
        say("  logs        " + running.data().logs());
        say("Stop with Ctrl-C.");
    }

    /** The generated logins of the people, for whoever tries the pages of a demonstration. */
    void logins(PrivateFile file) {
        say("Sign in at the desk as (login, password):");
        file.read()
                .forEach(
                        (role, login) -> {
                            if (login instanceof Map<?, ?> it && it.get("password") != null) {
                                say("  %-15s %s".formatted(it.get("username"), it.get("password")));
                            }
                        });
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }
}

package io.redress.standalone;

import io.redress.standalone.installation.PrivateFile;
import io.redress.standalone.management.Views;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Has a running system make one of its views again from the log, and waits until the new one serves. */
final class Rebuild {

    private static final long ASK_EVERY_MILLIS = 300;

    private final Settings settings;
    private final List<Views> services;
    private final Console console;

    private Rebuild(Settings settings, List<Views> services, Console console) {
        this.settings = settings;
        this.services = services;
        this.console = console;
    }

    static Rebuild of(Settings settings, Console console) {
        var addresses = new PrivateFile(settings.data().resolve("addresses.json")).read();
        var services =
                addresses.get("serviceManagement") instanceof Map<?, ?> known
                        ? Part.SERVICES.stream()
                                .map(part -> known.get(part.label()))
                                .map(address -> new Views(String.valueOf(address)))
                                .toList()
                        : List.<Views>of();
        return new Rebuild(settings, services, console);
    }

    void run(String view) throws InterruptedException {
        try {
            var owner = owner(view);
            owner.rebuild(view);
            console.say("rebuilding " + view + " from the log");
            var status = owner.status(view).orElseThrow();
            while (status.state().equals("running")) {
                Thread.sleep(ASK_EVERY_MILLIS);
                status = owner.status(view).orElseThrow();
            }
            if (!status.state().equals("done")) {
                throw new StartRefused(
                        "The rebuild of "
                                + view
                                + " "
                                + status.state()
                                + "; the old view stays. See "
                                + settings.data().resolve("logs")
                                + ".");
            }
            console.say("rebuilt " + view + " from " + status.events() + " events");
        } catch (IOException e) {
            throw notRunning(e);
        }
    }

    private Views owner(String view) throws IOException {
        var names = new TreeSet<String>();
        for (var service : services) {
            if (service.status(view).isPresent()) {
                return service;
            }
            names.addAll(service.names());
        }
        if (names.isEmpty()) {
            throw notRunning(null);
        }
        throw new StartRefused(
                "There is no view '" + view + "'. There are: " + String.join(", ", names) + ".");
    }

    private StartRefused notRunning(@Nullable Throwable cause) {
        return new StartRefused(
                "Redress does not answer in "
                        + settings.data()
                        + (cause == null ? "" : " (" + cause.getMessage() + ")")
                        + ". Views are rebuilt while it serves: start it with ./redress up, or name its folder with"
                        + " --data.",
                cause);
    }
}

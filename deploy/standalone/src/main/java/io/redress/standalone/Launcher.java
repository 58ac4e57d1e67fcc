package io.redress.standalone;

import io.redress.standalone.demo.Demo;
import io.redress.standalone.installation.MasterKeys;
import io.redress.standalone.installation.PrivateFile;
import io.redress.standalone.process.BootJars;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The program behind {@code ./redress}. Ends on Ctrl-C or SIGTERM, and takes everything it started with it. */
public final class Launcher {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Console CONSOLE = new Console(System.out);

    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(Command.parse(arguments));
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static void run(Command command) throws InterruptedException {
        var settings = new Settings(home(), command.data(), System.getenv());
        switch (command) {
            case Command.Up ignored -> {
                up(settings);
                new CountDownLatch(1).await();
            }
            case Command.Demo demo -> demo(settings, demo.exit());
            case Command.Prepare ignored -> new Preparation(settings).run();
            case Command.Rebuild rebuild -> Rebuild.of(settings, CONSOLE).run(rebuild.view());
            case Command.Retrain ignored -> Teaching.of(settings, CONSOLE).retrain();
            case Command.Erase erase -> new Erasure(settings, CONSOLE).run(erase.reference());
            case Command.Audit ignored -> {
                if (!new AuditWalk(settings, CONSOLE).run()) {
                    System.exit(1);
                }
            }
            case Command.RotateKeys ignored ->
                    MasterKeys.rotate(new PrivateFile(settings.data().resolve("master-keys.json")));
            case Command.Model model -> Teaching.of(settings, CONSOLE).use(model.name());
        }
    }

    private static Running up(Settings settings) {
        // Before the first logger: the launcher's own log belongs to the folder it is asked to use.
        System.setProperty("redress.logs", settings.data().resolve("logs").toString());
        var standalone = new Standalone(settings, new BootJars(settings.home()));
        Runtime.getRuntime().addShutdownHook(new Thread(standalone::close, "redress-stop"));
        CONSOLE.starting(settings.data());
        var running = standalone.start(PATIENCE);
        CONSOLE.ready(running);
        return running;
    }

    private static void demo(Settings settings, boolean exit) throws InterruptedException {
        var running = up(settings);
        var good = Demo.in(settings.data(), System.out).play();
        if (exit) {
            System.exit(good ? 0 : 1);
        }
        CONSOLE.ready(running);
        CONSOLE.logins(running.data().loginsFile());
        new CountDownLatch(1).await();
    }

    /** The project's folder, which the script names; the current one when the program is run by hand. */
    private static Path home() {
        return Path.of(System.getProperty("redress.home", ""));
    }
}

package io.redress.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A launcher in a process of its own, to be stopped or killed from outside. */
final class FakeLauncher {

    private FakeLauncher() {}

    public static void main(String[] arguments) throws InterruptedException {
        var standalone =
                new Standalone(
                        FakeSystem.withoutBrokerAndStore(Path.of(arguments[0])),
                        FakeSystem.PROGRAMS);
        Runtime.getRuntime().addShutdownHook(new Thread(standalone::close));
        standalone.start(Duration.ofSeconds(60));
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}

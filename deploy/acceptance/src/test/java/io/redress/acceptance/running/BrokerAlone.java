package io.redress.acceptance.running;

import io.redress.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A broker in a process of its own, until it is killed. */
public final class BrokerAlone {

    private BrokerAlone() {}

    /** @param arguments directory and port */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedKafka.in(Path.of(arguments[0]), Integer.parseInt(arguments[1])).start();
        new CountDownLatch(1).await();
    }
}

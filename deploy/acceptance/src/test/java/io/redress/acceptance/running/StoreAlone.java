package io.redress.acceptance.running;

import io.redress.embedded.EmbeddedMongo;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A store in a process of its own, until it is killed. */
public final class StoreAlone {

    private StoreAlone() {}

    /** @param arguments directory and port */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedMongo.in(Path.of(arguments[0]), Integer.parseInt(arguments[1])).start();
        new CountDownLatch(1).await();
    }
}

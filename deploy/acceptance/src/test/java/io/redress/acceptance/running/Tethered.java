package io.redress.acceptance.running;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Runs another main class and ends its JVM when standard input ends: a killed test run leaves nothing behind. */
public final class Tethered {

    private Tethered() {}

    public static void main(String[] arguments) throws Exception {
        endWithInput();
        Class.forName(arguments[0])
                .getMethod("main", String[].class)
                .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void endWithInput() {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try {
                                System.in.transferTo(OutputStream.nullOutputStream());
                            } catch (IOException broken) {
                                System.err.println("standard input broke: " + broken.getMessage());
                            }
                            System.exit(143);
                        });
    }
}

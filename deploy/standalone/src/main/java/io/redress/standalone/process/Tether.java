package io.redress.standalone.process;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * The first class of every child process: runs the real main class, and ends the process when its standard input
 * ends. The launcher holds the other end and writes nothing, so the operating system itself tells the child that
 * the launcher is gone, even after a kill -9. A process id could have been given to somebody else by then.
 *
 * <p>Needs nothing but the JDK, for it travels to the child alone.
 */
public final class Tether {

    private static final long MILLIS_TO_LEAVE_IN_ORDER = 8_000;
    private static final int EXIT_CODE = 143;

    private Tether() {}

    public static void main(String[] arguments) throws Throwable {
        var watch = new Thread(Tether::leaveWhenInputEnds, "redress-tether");
        watch.setDaemon(true);
        watch.start();
        var main = Class.forName(arguments[0]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.setAccessible(
                true); // the class itself need not be public, as Spring Boot's own launcher has it
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void leaveWhenInputEnds() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println(
                    "standard input is broken, so the launcher is gone: " + e.getMessage());
        }
        var impatient = new Thread(Tether::haltLater, "redress-tether-halt");
        impatient.setDaemon(true);
        impatient.start();
        System.exit(EXIT_CODE);
    }

    /** With the broker gone, an orderly end may wait for it in vain. */
    private static void haltLater() {
        try {
            Thread.sleep(MILLIS_TO_LEAVE_IN_ORDER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}

package io.redress.identity;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends this process when the launcher that started it is gone, so that a killed launcher leaves nothing behind. */
@Component
class ParentWatch {

    private final Optional<Long> parent;

    ParentWatch(@Value("${redress.parent-pid:}") String pid) {
        try {
            parent = pid.isBlank() ? Optional.empty() : Optional.of(Long.valueOf(pid.strip()));
        } catch (NumberFormatException notAPid) {
            throw new StartRefused(
                    "REDRESS_PARENT_PID is not a process id: " + pid,
                    "Set it to the id of the process to end with, or leave it unset.");
        }
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        parent.ifPresent(
                pid ->
                        whenGone(
                                pid,
                                () ->
                                        System.exit(
                                                SpringApplication.exit(
                                                        ready.getApplicationContext()))));
    }

    /** At once when there is no such process: it ended before we looked. */
    static void whenGone(long pid, Runnable then) {
        ProcessHandle.of(pid)
                .ifPresentOrElse(
                        process -> {
                            var unused = process.onExit().thenRun(then);
                        },
                        then);
    }
}

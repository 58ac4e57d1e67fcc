package io.redress.platform.aggregate;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Starts and stops with the application. */
final class AllHousekeeping implements SmartLifecycle {

    private final List<Housekeeping<?, ?>> each;

    AllHousekeeping(List<Housekeeping<?, ?>> each) {
        this.each = List.copyOf(each);
    }

    @Override
    public void start() {
        each.forEach(Housekeeping::start);
    }

    @Override
    public void stop() {
        each.forEach(Housekeeping::stop);
    }

    @Override
    public boolean isRunning() {
        return each.stream().anyMatch(Housekeeping::isRunning);
    }
}

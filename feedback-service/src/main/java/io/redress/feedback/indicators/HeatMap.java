package io.redress.feedback.indicators;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.function.Consumer;

/** When complaints come: by weekday and hour, in the install's time zone. */
public final class HeatMap implements Consumer<Counted> {

    private static final int HOURS = 24;

    private final long[][] received = new long[DayOfWeek.values().length][HOURS];
    private final ZoneId zone;

    public HeatMap(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void accept(Counted counted) {
        if (counted.asReceived()) {
            var at = counted.theCase().progress().receivedAt().atZone(zone);
            received[at.getDayOfWeek().getValue() - 1][at.getHour()]++;
        }
    }

    public long at(DayOfWeek day, int hour) {
        return received[day.getValue() - 1][hour];
    }
}

package io.redress.intake.portal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One stage on the way of every complaint.
 *
 * @param place {@code done}, {@code now} or {@code later}
 */
record Step(String name, String place) {

    private static final List<String> WAY =
            List.of("received", "handled", "offered", "remedied", "resolved", "closed");

    static List<Step> of(String state) {
        int now = stage(state);
        return IntStream.range(0, WAY.size())
                .mapToObj(i -> new Step(WAY.get(i), i < now ? "done" : i == now ? "now" : "later"))
                .toList();
    }

    private static int stage(String state) {
        return switch (state) {
            case "received" -> 0;
            case "offer-made" -> 2;
            case "remedy-under-way" -> 3;
            case "resolved" -> 4;
            case "closed", "withdrawn", "merged" -> 5;
            default -> 1;
        };
    }
}

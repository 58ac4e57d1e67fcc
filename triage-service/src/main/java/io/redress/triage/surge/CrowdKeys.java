package io.redress.triage.surge;

import io.redress.contract.signals.Crowd;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A crowd as one line of text: equal for equal crowds, and in the order in which they are counted. */
public final class CrowdKeys {

    private CrowdKeys() {}

    public static String of(Crowd crowd) {
        return Stream.of(
                        crowd.kind().code(),
                        crowd.category() == null ? "" : crowd.category().code(),
                        text(crowd.product()),
                        text(crowd.site()),
                        text(crowd.supplier()))
                .collect(Collectors.joining("|"));
    }

    private static String text(@org.jspecify.annotations.Nullable String part) {
        return part == null ? "" : part.replace('|', ' ');
    }

    /** A crowd that is part of a wider one is counted before it. */
    static int width(Crowd crowd) {
        return switch (crowd.kind()) {
            case SITE, SUPPLIER, MEANING -> 0;
            case MATTER -> crowd.product() == null ? 2 : 1;
            case ALL -> 3;
        };
    }
}

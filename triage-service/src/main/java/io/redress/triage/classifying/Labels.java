package io.redress.triage.classifying;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The answers of the learned models, one place each: all categories, then severities, then flags. */
public final class Labels {

    private static final List<Coded> ALL =
            Stream.<Coded[]>of(Category.values(), Severity.values(), Flag.values())
                    .flatMap(Stream::of)
                    .toList();

    public static final int SIZE = ALL.size();

    private Labels() {}

    /** The place of a category, severity or flag. */
    public static int of(Coded label) {
        return ALL.indexOf(label);
    }

    /** Whether the answer at this place is right for such a text. */
    public static boolean holds(int place, Category category, Severity severity, Set<Flag> flags) {
        return switch (ALL.get(place)) {
            case Category it -> it == category;
            case Severity it -> it == severity;
            case Flag it -> flags.contains(it);
            default -> throw new IllegalArgumentException("no label has the place " + place);
        };
    }

    /** The codes in order: written into a model, so that one made for other labels is refused. */
    static String codes() {
        return String.join(" ", ALL.stream().map(Coded::code).toList());
    }
}

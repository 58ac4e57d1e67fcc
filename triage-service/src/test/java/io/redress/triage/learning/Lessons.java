package io.redress.triage.learning;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.intake.Matter;
import io.redress.triage.domain.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Labelled stories about a thing that no shipped model has heard of. */
final class Lessons {

    private static final List<String> ENDS =
            List.of("一直在响", "昨晚又亮了", "说了三次没人理", "对着窗户", "家里人都很不安", "录下了声音");

    private Lessons() {}

    static String text(int number) {
        return "楼道里的青鸾盒子" + ENDS.get(number % ENDS.size()) + ",第" + number + "次了";
    }

    static Label label(int number, Category category) {
        return new Label(
                id(number),
                new Story(null, text(number), Matter.UNSAID, LocalDate.of(2026, 11, 2)),
                category,
                true);
    }

    static ComplaintId id(int number) {
        return Reference.ofArrival("triage-test:" + key(number)).complaintId();
    }

    static String key(int number) {
        return "lesson-" + number;
    }

    /** As many to learn from and to be judged on, whatever their order. */
    static List<Integer> numbers(int learnable, int heldOut) {
        return Stream.concat(first(learnable, false), first(heldOut, true)).toList();
    }

    static Stream<Integer> first(int count, boolean heldOut) {
        return IntStream.range(0, 10_000)
                .boxed()
                .filter(it -> label(it, Category.OTHER).isSetAside() == heldOut)
                .limit(count);
    }
}

package io.redress.feedback.indicators;

import io.redress.contract.Coded;
import io.redress.contract.indicators.Slice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what figures can be told apart, and which values a complaint has there. */
public enum Cut implements Coded {
    ALL(Slice.ALL, "all"),
    CATEGORY(Slice.CATEGORY, "category"),
    PRODUCT(Slice.PRODUCT, "product"),
    SUPPLIER(Slice.SUPPLIER, "supplier"),
    CHANNEL(Slice.CHANNEL, "channel"),
    QUEUE(Slice.QUEUE, "queue"),
    /** Inside the house only. */
    AGENT(null, "agent"),
    TIER(Slice.TIER, "tier"),
    SEVERITY(Slice.SEVERITY, "severity"),
    REMEDY(Slice.REMEDY, "remedy");

    /** The value of a complaint that has none. */
    public static final String UNKNOWN = "unknown";

    private final @Nullable Slice slice;
    private final String code;

    Cut(@Nullable Slice slice, String code) {
        this.slice = slice;
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Its name in the analysts' topic; empty for what is not told there. */
    public Optional<Slice> slice() {
        return Optional.ofNullable(slice);
    }

    /** Exactly one, but for remedies, of which there may be none or many. */
    public List<String> valuesOf(CountedCase theCase) {
        var traits = theCase.traits();
        return switch (this) {
            case ALL -> List.of("all");
            case CATEGORY -> one(traits.category());
            case PRODUCT -> one(traits.product());
            case SUPPLIER -> one(traits.supplier());
            case CHANNEL -> one(traits.channel());
            case QUEUE -> one(traits.queue());
            case AGENT -> one(traits.agent());
            case TIER -> List.of(Integer.toString(traits.tier()));
            case SEVERITY -> one(traits.severity());
            case REMEDY -> traits.remedies().stream().map(Coded::code).toList();
        };
    }

    private static List<String> one(@Nullable Coded value) {
        return List.of(value == null ? UNKNOWN : value.code());
    }

    private static List<String> one(@Nullable String value) {
        return List.of(value == null ? UNKNOWN : value);
    }
}

package io.redress.intake.arrival;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sender's own name for what it sends, so that it may send it again. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E][\\x20-\\x7E]{0,199}");

    private IdempotencyKey() {}

    /**
     * Null when there is none.
     *
     * @throws InvalidArrivalException when it is none that we could keep apart from others
     */
    public static @Nullable String of(HttpServletRequest request) {
        var key = request.getHeader(HEADER);
        if (key == null || key.isBlank()) {
            return null;
        }
        if (!SHAPE.matcher(key).matches()) {
            throw new InvalidArrivalException(
                    java.util.List.of(
                            new FieldProblem(
                                    HEADER,
                                    "invalid",
                                    HEADER + " must be 1 to 200 printable ASCII characters")));
        }
        return key;
    }
}

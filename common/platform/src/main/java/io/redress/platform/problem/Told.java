package io.redress.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem in the reader's language.
 *
 * @param id what an operator finds in the log, where the log has more to say than the reader may know
 */
public record Told(
        int status,
        String code,
        String title,
        String detail,
        List<Problem.Fault> errors,
        @Nullable String id) {}

package io.redress.feedback.board;

import io.redress.feedback.indicators.CountedCase;
import io.redress.feedback.indicators.Cut;
import org.jspecify.annotations.Nullable;

/** One complaint behind a number: enough to choose which to open. */
record CaseLine(
        String reference,
        String received,
        String category,
        @Nullable String product,
        boolean ended,
        int clocksBreached,
        int reopened,
        @Nullable Integer rating) {

    static CaseLine of(CountedCase theCase, Labels labels, Book book) {
        var progress = theCase.progress();
        return new CaseLine(
                theCase.reference().value(),
                book.time(progress.receivedAt()),
                labels.of(Cut.CATEGORY, Cut.CATEGORY.valuesOf(theCase).getFirst()),
                theCase.traits().product(),
                progress.ended(),
                progress.clocksBreached(),
                progress.reopened(),
                progress.rating());
    }
}

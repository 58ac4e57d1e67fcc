package io.redress.feedback.board;

import io.redress.feedback.indicators.Cut;
import io.redress.feedback.signals.Signal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A surge or a crisis on the board. */
record SignalLine(
        boolean crisis, String about, String since, @Nullable String until, int complaints) {

    static SignalLine of(Signal signal, Labels labels, Book book) {
        var category = signal.category();
        var names =
                Stream.of(
                                category == null ? null : labels.of(Cut.CATEGORY, category),
                                signal.product(),
                                signal.site(),
                                signal.supplier())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining(" · "));
        var ended = signal.endedAt();
        return new SignalLine(
                signal.crisis(),
                names.isEmpty() ? labels.text("board.crowd." + signal.crowd()) : names,
                book.time(signal.beganAt()),
                ended == null ? null : book.time(ended),
                signal.complaints());
    }
}

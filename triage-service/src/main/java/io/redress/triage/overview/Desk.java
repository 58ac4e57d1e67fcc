package io.redress.triage.overview;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.ComplaintId;
import io.redress.contract.triage.Judgement;
import io.redress.platform.aggregate.Stored;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.triage.overview.Board.Entry;
import io.redress.triage.reviewing.Opinion;
import io.redress.triage.reviewing.Reviewing;
import io.redress.triage.reviewing.Reviewing.Speaking;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** What a person can do on the board, from a page or a program. They see their own word when they look next. */
@Component
class Desk {

    private static final Duration TICK = Duration.ofMillis(20);
    private static final int PATIENCE = 75;

    private final Board board;
    private final Reviewing reviewing;
    private final MeterRegistry meters;

    Desk(Board board, Reviewing reviewing, MeterRegistry meters) {
        this.board = board;
        this.reviewing = reviewing;
        this.meters = meters;
    }

    /** As the board has it, and with what people said to this very moment. */
    Entry find(ComplaintId id) {
        var entry = board.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        var said = reviewing.find(id);
        return said.version() <= entry.version()
                ? entry
                : new Entry(
                        entry.read(),
                        entry.words(),
                        said.state().verdict(),
                        said.state().link(),
                        said.version(),
                        entry.over(),
                        entry.joined(),
                        entry.asked());
    }

    void judge(ComplaintId id, Speaking speaking, Judgement right) {
        var entry = find(id);
        shown(id, reviewing.judge(speaking, entry.read(), right));
        meters.counter(
                        "redress.triage.verdicts",
                        "read",
                        entry.read().category().code(),
                        "corrected",
                        Boolean.toString(!right.equals(Row.read(entry))))
                .increment();
    }

    void judgeLink(ComplaintId id, Speaking speaking, boolean same) {
        shown(id, reviewing.judgeLink(speaking, find(id).read(), same));
    }

    /** The view follows within moments: it is waited for, but not for long. */
    private void shown(ComplaintId id, Stored<Opinion> said) {
        for (int i = 0; i < PATIENCE; i++) {
            if (board.find(id).map(Entry::version).orElse(0L) >= said.version()) {
                return;
            }
            LockSupport.parkNanos(TICK.toNanos());
        }
    }
}

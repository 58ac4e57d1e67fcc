package io.redress.feedback.mail;

import io.redress.feedback.mail.Postman.Handover;
import io.redress.feedback.mail.Postman.PostOfficeClosed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries pending mails out, off the path of the events. New ones are handed over in memory; what was
 * left behind, by a crash or a mail server that was away, is swept up from the store.
 *
 * <p>At least once: a crash after the mail server took a mail and before that was noted sends the same
 * mail again, under the same Message-ID.
 */
final class MailRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailRelay.class);
    private static final int BATCH = 100;
    private static final int AT_HAND = 5_000;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final MessageStore store;
    private final Postman postman;
    private final Persistence persistence;
    private final FeedbackFigures figures;
    private final Clock clock;
    private final BlockingQueue<KeptMessage> atHand = new LinkedBlockingQueue<>(AT_HAND);
    private Duration pause = Duration.ZERO;
    private long nextSweep = System.nanoTime();
    private volatile boolean running;
    private volatile Thread worker = new Thread("mail-relay");

    /**
     * How long we try.
     *
     * @param sweepEvery how often the store is searched for mails left behind
     * @param giveUpAfter age of a mail that the server keeps putting off
     */
    record Persistence(Duration sweepEvery, Duration giveUpAfter) {}

    MailRelay(
            MessageStore store,
            Postman postman,
            Persistence persistence,
            FeedbackFigures figures,
            Clock clock) {
        this.store = store;
        this.postman = postman;
        this.persistence = persistence;
        this.figures = figures;
        this.clock = clock;
    }

    /** What does not fit stays in the store, held until a sweep finds it due. */
    void hasNew(List<KeptMessage> pending) {
        pending.forEach(atHand::offer);
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("mail-relay").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                var mails = next(Math.max(0, nextSweep - System.nanoTime()));
                if (mails.isEmpty()) {
                    mails = sweep();
                    nextSweep =
                            System.nanoTime()
                                    + (mails.isEmpty() ? persistence.sweepEvery().toNanos() : 0);
                }
                carry(mails);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException storeAway) {
                pause = longer(pause);
                log.warn("Mail waits {} s: {}", pause.toSeconds(), storeAway.toString());
            }
        }
    }

    private List<KeptMessage> next(long waitNanos) throws InterruptedException {
        var batch = new ArrayList<KeptMessage>();
        var first = atHand.poll(waitNanos, TimeUnit.NANOSECONDS);
        if (first != null) {
            batch.add(first);
            atHand.drainTo(batch, BATCH - 1);
        }
        return batch;
    }

    List<KeptMessage> sweep() {
        var now = clock.instant();
        var due = store.takeDue(now, now.plus(OutgoingMessages.HELD_FOR), BATCH);
        figures.backlog(store.backlog(now));
        return due;
    }

    void carry(List<KeptMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        try {
            var results = postman.carry(messages.stream().map(KeptMessage::mail).toList());
            pause = Duration.ZERO;
            var taken = new ArrayList<UUID>();
            var refused = new ArrayList<UUID>();
            for (var message : messages) {
                var id = message.mail().messageId();
                switch (results.getOrDefault(id, Handover.PUT_OFF)) {
                    case TAKEN -> taken.add(id);
                    case REFUSED -> refused.add(id);
                    case PUT_OFF -> putOff(message, refused);
                }
            }
            store.sent(taken, clock.instant());
            store.givenUp(refused);
            figures.mails(SendingState.SENT, taken.size());
            figures.mails(SendingState.GIVEN_UP, refused.size());
        } catch (PostOfficeClosed closed) {
            pause = longer(pause);
            nextSweep = System.nanoTime();
            var held = new ArrayList<>(messages);
            atHand.drainTo(held);
            store.release(held.stream().map(it -> it.mail().messageId()).toList(), clock.instant());
            log.warn("{}; {} mails wait {} s", closed.getMessage(), held.size(), pause.toSeconds());
        }
    }

    private void putOff(KeptMessage message, List<UUID> refused) {
        var now = clock.instant();
        var mail = message.mail();
        if (mail.decidedAt().plus(persistence.giveUpAfter()).isBefore(now)) {
            refused.add(mail.messageId());
        } else {
            store.putOff(mail.messageId(), nextTry(now, message.attempts()));
        }
    }

    private static Instant nextTry(Instant now, int attempts) {
        return now.plusSeconds(Math.min(3_600, 30L << Math.min(attempts, 7)));
    }

    private static Duration longer(Duration pause) {
        if (pause.isZero()) {
            return FIRST_PAUSE;
        }
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}

package io.redress.platform.audit;

import io.redress.contract.ComplaintId;
import io.redress.contract.audit.AuditAct;
import io.redress.contract.audit.AuditChain;
import io.redress.contract.audit.AuditChain.Link;
import io.redress.contract.audit.AuditEntry;
import io.redress.contract.audit.AuditHead;
import io.redress.platform.log.LogUnavailableException;
import io.redress.platform.security.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * This process's chain. What {@link #append} returned for is with the broker or, while the broker is away, in the
 * store, from where it follows by itself. When neither takes it nobody may see or do what it tells of; the entry is
 * kept in memory and still follows, so that the chain has no gap as long as the process lives.
 */
public final class AuditTrail {

    private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);
    private static final Duration BEGINNING = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AuditLog trail;
    private final WaitingRecords waiting;
    private final Clock clock;
    private final AuditChain chain;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Queue<Link> nowhere = new ConcurrentLinkedQueue<>();
    private volatile boolean away;
    private volatile @Nullable AuditHead head;
    private volatile @Nullable AuditHead told;

    AuditTrail(String service, AuditLog trail, WaitingRecords waiting, Clock clock) {
        this.trail = trail;
        this.waiting = waiting;
        this.clock = clock;
        this.chain = new AuditChain(UUID.randomUUID(), service);
    }

    /** Names the heads of the chains before. To be called once, when the topic is there. */
    void begin() {
        if (begun.getCount() == 0) {
            return;
        }
        write(AuditEntry.of(clock.instant(), AuditAct.BEGUN, null).after(trail.heads()));
        begun.countDown();
        tellHead();
    }

    /** @throws LogUnavailableException when neither broker nor store has it */
    public AuditHead append(AuditEntry entry) {
        try {
            if (!begun.await(BEGINNING.toMillis(), TimeUnit.MILLISECONDS)) {
                throw unavailable(new TimeoutException("the trail has not begun yet"));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable(stopped);
        }
        return write(entry);
    }

    /** For a page whose address does not name the complaint: whose data it shows, before it does. */
    public void shown(Actor actor, ComplaintId whose) {
        append(AuditEntry.of(clock.instant(), AuditAct.SHOWN, actor.name()).about(whose, Map.of()));
    }

    private AuditHead write(AuditEntry entry) {
        Link link;
        CompletableFuture<Void> sent;
        synchronized (chain) {
            link = chain.link(entry);
            head = link.head();
            sent = away ? CompletableFuture.failedFuture(new TimeoutException()) : trail.send(link);
        }
        if (!arrived(sent)) {
            away = true;
            keep(link);
        }
        return link.head();
    }

    private void keep(Link link) {
        try {
            waiting.keep(link);
        } catch (DataAccessException | com.mongodb.MongoException storeAway) {
            nowhere.add(link);
            throw unavailable(storeAway);
        }
    }

    /** Sends what waits, in order; other processes' too, which may be no more. Twice is no harm. */
    void catchUp() {
        if (begun.getCount() > 0) {
            return;
        }
        for (var link = nowhere.peek(); link != null; link = nowhere.peek()) {
            waiting.keep(link);
            nowhere.remove();
        }
        for (var links = waiting.first(); !links.isEmpty(); links = waiting.first()) {
            for (var link : links) {
                if (!arrived(trail.send(link))) {
                    return;
                }
                waiting.sent(link);
            }
        }
        away = false;
    }

    /** Into the log, which is kept elsewhere than the trail: an end that is cut off later is missed. */
    void tellHead() {
        var now = head;
        if (now != null && !now.equals(told)) {
            told = now;
            log.info("{}", now.text());
        }
    }

    /** At most a few seconds, and once. */
    void end() {
        if (begun.getCount() == 0) {
            try {
                write(AuditEntry.of(clock.instant(), AuditAct.ENDED, null));
            } catch (LogUnavailableException neither) {
                log.warn("The audit trail ends without a record of its end");
            }
            tellHead();
        }
    }

    /** How far this chain has got. */
    long length() {
        var now = head;
        return now == null ? 0 : now.sequence();
    }

    /** Whether records wait for the broker. */
    boolean isAway() {
        return away;
    }

    private static boolean arrived(CompletableFuture<Void> sent) {
        try {
            sent.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }

    private static LogUnavailableException unavailable(Exception cause) {
        return new LogUnavailableException("the audit trail takes no record", cause);
    }
}

package io.redress.standalone.demo;

import io.redress.contract.Reference;
import io.redress.standalone.demo.Sent.Receipt;
import io.redress.standalone.demo.Sent.Refused;
import io.redress.standalone.demo.Story.End;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One story on its way. Played by a thread of its own; watched by the one that draws the table. */
final class Journey implements Runnable {

    private final Story story;
    private final Cast cast;
    private final CompletableFuture<Reference> known = new CompletableFuture<>();
    private final CompletableFuture<Reference> opened = new CompletableFuture<>();
    private volatile Sighting seen = Sighting.NOTHING;
    private volatile long startedAt = System.nanoTime();
    private volatile long overAfter = -1;
    private volatile @Nullable String trouble;
    private volatile @Nullable Agent agent;

    Journey(Story story, Cast cast) {
        this.story = story;
        this.cast = cast;
    }

    @Override
    public void run() {
        try {
            var other = story.after() == null ? null : cast.journey(story.after());
            if (other != null) {
                other.opened.join();
            }
            startedAt = System.nanoTime();
            var sent = cast.doors().knock(story, other);
            end(sent, other);
            over();
        } catch (RuntimeException e) {
            trouble =
                    e.getCause() == null
                            ? String.valueOf(e.getMessage())
                            : e.getMessage() + " (" + e.getCause() + ")";
            known.completeExceptionally(e);
            opened.completeExceptionally(e);
        }
    }

    private void end(Sent sent, @Nullable Journey other) {
        switch (story.end()) {
            case CLOSED, WITHDRAWN, MERGED -> follow(receipt(sent, other));
            case QUARANTINED -> {
                expect(!(sent instanceof Refused), "taken", sent);
                var held = cast.quarantine().await(story);
                seen = seen.known(Agent.text(held, "reference")).because(Agent.text(held, "reason"));
            }
            case DUPLICATE -> {
                var same =
                        other != null
                                && sent instanceof Receipt it
                                && it.reference().equals(other.reference());
                expect(same, "the same receipt", sent);
                seen = seen.known(other == null ? "-" : other.reference().value());
            }
            case REJECTED -> expect(sent instanceof Refused, "refused", sent);
        }
    }

    private Receipt receipt(Sent sent, @Nullable Journey other) {
        return switch (sent) {
            case Receipt receipt -> receipt;
            case Sent.Taken taken -> cast.doors().receiptByMail(story, other);
            case Refused refused -> throw new PlayFailed("refused: " + refused.why());
        };
    }

    private void follow(Receipt receipt) {
        known.complete(receipt.reference());
        seen = seen.known(receipt.reference().value()).with("received");
        var atDesk = new Agent(cast.desk(), receipt.reference(), story.money());
        agent = atDesk;
        Pause.until(atDesk::look);
        opened.complete(receipt.reference());
        var customer = new Customer(cast.http(), cast.doors(), story, receipt);
        for (var step : story.steps()) {
            switch (step) {
                case Step.AtDesk it -> atDesk.perform(it);
                case Step.ByCustomer it -> customer.perform(it);
                case Step.Await it -> Pause.until(() -> cast.journey(it.story()).end());
            }
        }
        Pause.until(
                () ->
                        atDesk.look()
                                .filter(
                                        it ->
                                                it.path("state")
                                                        .asString("")
                                                        .equals(story.end().code())));
    }

    private static void expect(boolean asExpected, String what, Sent sent) {
        if (!asExpected) {
            throw new PlayFailed("should have been " + what + ", but the door said " + sent);
        }
    }

    private void over() {
        overAfter = System.nanoTime() - startedAt;
        refresh();
        seen = seen.with(story.end() == End.REJECTED ? "rejected" : story.end().code());
    }

    /** Looks at the case again, for the table. */
    void refresh() {
        var atDesk = agent;
        if (atDesk != null) {
            atDesk.look()
                    .ifPresent(
                            it ->
                                    seen =
                                            new Sighting(
                                                    seen.reference(),
                                                    Agent.text(it, "category"),
                                                    Agent.text(it, "severity"),
                                                    Agent.text(it, "state")));
        }
    }

    /** As the customer knows it; waits until they do. */
    Reference reference() {
        return known.join();
    }

    Story story() {
        return story;
    }

    Sighting seen() {
        return seen;
    }

    /** Empty while it can still come to one, good or bad. */
    private Optional<Journey> end() {
        return isOver() || trouble != null ? Optional.of(this) : Optional.empty();
    }

    boolean isOver() {
        return overAfter >= 0;
    }

    /** Why it cannot go on; null while nothing is wrong. */
    @Nullable String trouble() {
        return trouble;
    }

    /** Changes when there is something new to tell. */
    String standing() {
        return seen.reference() + seen.state() + isOver();
    }

    Duration took() {
        return Duration.ofNanos(isOver() ? overAfter : System.nanoTime() - startedAt);
    }
}

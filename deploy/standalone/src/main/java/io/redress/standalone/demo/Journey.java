package io.redress.standalone.demo;

import io.redress.contract.Reference;
import io.redress.standalone.demo.client.PlayFailed;
import io.redress.standalone.demo.people.Agent;
import io.redress.standalone.demo.story.Story;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How far one story has come. Written by the thread that plays it, read by the one that draws the table. */
final class Journey {

    private final Story story;
    private final CompletableFuture<Reference> opened = new CompletableFuture<>();
    private volatile Sighting seen = Sighting.NOTHING;
    private volatile long startedAt = System.nanoTime();
    private volatile long overAfter = -1;
    private volatile @Nullable String trouble;
    private volatile @Nullable Agent agent;

    Journey(Story story) {
        this.story = story;
    }

    void starts() {
        startedAt = System.nanoTime();
    }

    void received(Reference reference, Agent atDesk) {
        sees(now -> now.known(reference.value()).with("received"));
        agent = atDesk;
    }

    void opened(Reference reference) {
        opened.complete(reference);
    }

    synchronized void sees(UnaryOperator<Sighting> change) {
        if (!isOver()) {
            seen = change.apply(seen);
        }
    }

    /** It has come to the end that it should come to; what is seen of it stays as it is then. */
    void arrives() {
        var after = System.nanoTime() - startedAt;
        refresh();
        sees(now -> now.with(story.end().code()));
        overAfter = after;
    }

    /** It will never come there. */
    void fails(RuntimeException why) {
        trouble =
                why.getCause() == null
                        ? why.getMessage()
                        : why.getMessage() + " (" + why.getCause() + ")";
        opened.completeExceptionally(why);
    }

    /** Looks at the case again, for the table. */
    void refresh() {
        var atDesk = agent;
        if (atDesk == null) {
            return;
        }
        try {
            atDesk.look().ifPresent(it -> sees(now -> now.at(it)));
        } catch (PlayFailed notNow) {
            // the table then shows what was seen last; the one who plays will hear of it too
        }
    }

    /** Waits until there is a case of it. */
    Reference whenOpened() {
        return opened.join();
    }

    Story story() {
        return story;
    }

    Sighting seen() {
        return seen;
    }

    boolean isOver() {
        return overAfter >= 0;
    }

    boolean goesOn() {
        return !isOver() && trouble == null;
    }

    /** Why it cannot go on; null while nothing is wrong. */
    @Nullable String trouble() {
        return trouble;
    }

    /** Changes when there is something new to tell. */
    String standing() {
        return seen + (trouble == null ? "" : trouble);
    }

    Duration took() {
        return Duration.ofNanos(isOver() ? overAfter : System.nanoTime() - startedAt);
    }
}

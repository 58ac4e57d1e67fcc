package io.redress.standalone.demo;

import io.redress.standalone.demo.client.Pause;
import io.redress.standalone.demo.client.PlayFailed;
import io.redress.standalone.demo.door.Doors.Earlier;
import io.redress.standalone.demo.door.Sent;
import io.redress.standalone.demo.door.Sent.Receipt;
import io.redress.standalone.demo.door.Sent.Refused;
import io.redress.standalone.demo.people.Agent;
import io.redress.standalone.demo.people.Customer;
import io.redress.standalone.demo.story.Step;
import io.redress.standalone.demo.story.Story;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays one story: knocks at its door, takes its steps, and waits until it has ended as it must. */
final class Play implements Runnable {

    private final Journey journey;
    private final Story story;
    private final Cast cast;

    Play(Journey journey, Cast cast) {
        this.journey = journey;
        this.story = journey.story();
        this.cast = cast;
    }

    @Override
    public void run() {
        try {
            var earlier = earlier();
            journey.starts();
            end(cast.doors().knock(story, earlier), earlier);
            journey.arrives();
        } catch (RuntimeException e) {
            journey.fails(e);
        }
    }

    private @Nullable Earlier earlier() {
        if (story.after() == null) {
            return null;
        }
        var other = cast.journey(story.after());
        return new Earlier(other.story(), other.whenOpened());
    }

    private void end(Sent sent, @Nullable Earlier earlier) {
        switch (story.end()) {
            case CLOSED, WITHDRAWN, MERGED -> follow(receipt(sent));
            case QUARANTINED -> {
                expect(!(sent instanceof Refused), "taken", sent);
                var held = cast.quarantine().await(story);
                journey.sees(
                        now ->
                                now.known(Agent.text(held, "reference"))
                                        .because(Agent.text(held, "reason")));
            }
            case DUPLICATE -> {
                var first = earlier == null ? null : earlier.reference();
                expect(
                        sent instanceof Receipt it && it.reference().equals(first),
                        "the same receipt",
                        sent);
                journey.sees(now -> now.known(String.valueOf(first)));
            }
            case REJECTED -> expect(sent instanceof Refused, "refused", sent);
        }
    }

    private Receipt receipt(Sent sent) {
        return switch (sent) {
            case Receipt receipt -> receipt;
            case Sent.Taken taken -> cast.doors().receiptByMail(story);
            case Refused refused -> throw new PlayFailed("refused: " + refused.why());
        };
    }

    private void follow(Receipt receipt) {
        var agent = new Agent(cast.desk(), receipt.reference(), story.money());
        journey.received(receipt.reference(), agent);
        Pause.until(agent::look);
        journey.opened(receipt.reference());
        var customer = new Customer(cast.http(), cast.doors(), story, receipt);
        for (var step : story.steps()) {
            switch (step) {
                case Step.AtDesk it -> agent.perform(it);
                case Step.ByCustomer it -> customer.perform(it);
                case Step.Await it -> Pause.until(() -> ended(it.story()));
            }
        }
        Pause.until(
                () ->
                        agent.look()
                                .filter(it -> Agent.text(it, "state").equals(story.end().code())));
    }

    private Optional<Journey> ended(String name) {
        return Optional.of(cast.journey(name)).filter(it -> !it.goesOn());
    }

    private static void expect(boolean asExpected, String what, Sent sent) {
        if (!asExpected) {
            throw new PlayFailed("should have been " + what + ", but the door said " + sent);
        }
    }
}

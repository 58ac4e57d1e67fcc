package io.redress.resolution.domain.improvement;

import io.redress.contract.resolution.ImprovementEvent.RecallCustomerReached;
import io.redress.contract.resolution.ImprovementEvent.RecallCustomerSettled;
import io.redress.contract.resolution.ImprovementEvent.RecallCustomersFound;
import io.redress.contract.resolution.ImprovementEvent.RecallEnded;
import io.redress.contract.resolution.ImprovementEvent.RecallEvent;
import io.redress.contract.resolution.ImprovementEvent.RecallStarted;
import io.redress.contract.resolution.RecallOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a colleague wants of a recall, and what follows from it. */
public sealed interface RecallCommand {

    /** @throws io.redress.platform.Refusal when a rule says no */
    List<RecallEvent> on(Recall state, Instant now);

    record Start(String by, String title, RecallScope scope, String instruction)
            implements RecallCommand {
        @Override
        public List<RecallEvent> on(Recall state, Instant now) {
            return state.plan() != null
                    ? List.of()
                    : List.of(
                            new RecallStarted(
                                    state.id(),
                                    title,
                                    scope.product(),
                                    scope.ordersFrom(),
                                    scope.ordersTo(),
                                    scope.boughtFrom(),
                                    scope.boughtTo(),
                                    instruction,
                                    by,
                                    now));
        }
    }

    /** May be said again while complaints come in: only new ones are added. */
    record Find(String by, List<UUID> complaints) implements RecallCommand {
        public Find {
            complaints = List.copyOf(complaints);
        }

        @Override
        public List<RecallEvent> on(Recall state, Instant now) {
            ImprovementRule.RECALL_NOT_OPEN.unless(state.open());
            var fresh = complaints.stream().filter(each -> state.customer(each).isEmpty()).toList();
            return fresh.isEmpty()
                    ? List.of()
                    : List.of(new RecallCustomersFound(state.id(), fresh, by, now));
        }
    }

    record Reach(String by, UUID complaint) implements RecallCommand {
        @Override
        public List<RecallEvent> on(Recall state, Instant now) {
            ImprovementRule.RECALL_NOT_OPEN.unless(state.open());
            ImprovementRule.NOT_IN_RECALL.unless(state.customer(complaint).isPresent());
            return state.customer(complaint).filter(each -> each.reachedAt() != null).isPresent()
                    ? List.of()
                    : List.of(new RecallCustomerReached(state.id(), complaint, by, now));
        }
    }

    record Settle(String by, UUID complaint, RecallOutcome outcome) implements RecallCommand {
        @Override
        public List<RecallEvent> on(Recall state, Instant now) {
            ImprovementRule.RECALL_NOT_OPEN.unless(state.open());
            ImprovementRule.NOT_IN_RECALL.unless(state.customer(complaint).isPresent());
            ImprovementRule.SETTLED_ALREADY.unless(
                    state.customer(complaint).filter(each -> each.outcome() != null).isEmpty());
            return List.of(new RecallCustomerSettled(state.id(), complaint, outcome, by, now));
        }
    }

    record End(String by) implements RecallCommand {
        @Override
        public List<RecallEvent> on(Recall state, Instant now) {
            ImprovementRule.RECALL_NOT_OPEN.unless(state.open());
            ImprovementRule.CUSTOMERS_LEFT.unless(state.settled() == state.customers().size());
            return List.of(new RecallEnded(state.id(), by, now));
        }
    }
}

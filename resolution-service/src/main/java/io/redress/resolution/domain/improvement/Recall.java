package io.redress.resolution.domain.improvement;

import io.redress.contract.ComplaintId;
import io.redress.contract.resolution.ImprovementEvent.RecallCustomerReached;
import io.redress.contract.resolution.ImprovementEvent.RecallCustomerSettled;
import io.redress.contract.resolution.ImprovementEvent.RecallCustomersFound;
import io.redress.contract.resolution.ImprovementEvent.RecallEnded;
import io.redress.contract.resolution.ImprovementEvent.RecallEvent;
import io.redress.contract.resolution.ImprovementEvent.RecallStarted;
import io.redress.contract.resolution.RecallOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product called back from everybody who has one. Open until it is settled with each of them.
 *
 * @param plan null before it was started
 * @param endedAt null while it goes on
 */
public record Recall(
        ComplaintId id, @Nullable Plan plan, List<Customer> customers, @Nullable Instant endedAt) {

    /** What is called back, and what the customers are told to do. */
    public record Plan(
            String title, RecallScope scope, String instruction, String by, Instant at) {}

    /**
     * Somebody who has one, by their complaint.
     *
     * @param outcome null while it is not settled
     */
    public record Customer(
            UUID complaint, @Nullable Instant reachedAt, @Nullable RecallOutcome outcome) {}

    public Recall {
        customers = List.copyOf(customers);
    }

    public static Recall unstarted(ComplaintId id) {
        return new Recall(id, null, List.of(), null);
    }

    public boolean open() {
        return plan != null && endedAt == null;
    }

    public Optional<Customer> customer(UUID complaint) {
        return customers.stream().filter(each -> each.complaint().equals(complaint)).findFirst();
    }

    public long reached() {
        return customers.stream().filter(each -> each.reachedAt() != null).count();
    }

    public long settled() {
        return customers.stream().filter(each -> each.outcome() != null).count();
    }

    public Recall after(RecallEvent event) {
        return switch (event) {
            case RecallStarted e ->
                    new Recall(
                            id,
                            new Plan(
                                    e.title(),
                                    new RecallScope(
                                            e.product(),
                                            e.ordersFrom(),
                                            e.ordersTo(),
                                            e.boughtFrom(),
                                            e.boughtTo()),
                                    e.instruction(),
                                    e.by(),
                                    e.occurredAt()),
                            customers,
                            endedAt);
            case RecallCustomersFound e -> found(e.complaints());
            case RecallCustomerReached e ->
                    with(
                            e.complaint(),
                            old -> new Customer(old.complaint(), e.occurredAt(), old.outcome()));
            case RecallCustomerSettled e ->
                    with(
                            e.complaint(),
                            old -> new Customer(old.complaint(), old.reachedAt(), e.outcome()));
            case RecallEnded e -> new Recall(id, plan, customers, e.occurredAt());
        };
    }

    private Recall found(List<UUID> complaints) {
        var all = new ArrayList<>(customers);
        complaints.stream()
                .filter(complaint -> customer(complaint).isEmpty())
                .distinct()
                .forEach(complaint -> all.add(new Customer(complaint, null, null)));
        return new Recall(id, plan, all, endedAt);
    }

    private Recall with(UUID complaint, java.util.function.UnaryOperator<Customer> change) {
        return new Recall(
                id,
                plan,
                customers.stream()
                        .map(each -> each.complaint().equals(complaint) ? change.apply(each) : each)
                        .toList(),
                endedAt);
    }
}

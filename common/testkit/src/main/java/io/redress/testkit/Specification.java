package io.redress.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import io.redress.contract.Event;
import io.redress.platform.Refusal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Given some events, when something is decided, then these events follow or it is refused. After
 * {@code then} the new events are folded too: an event that cannot be folded fails its test.
 */
public final class Specification<S, E extends Event> {

    private final S initial;
    private final BiFunction<S, E, S> evolve;

    public Specification(S initial, BiFunction<S, E, S> evolve) {
        this.initial = initial;
        this.evolve = evolve;
    }

    /** Reaches a state by events that really lead there. */
    @SafeVarargs
    @SuppressWarnings("varargs") // copied into a list, never written to
    public final Given given(E... events) {
        return new Given(fold(initial, List.of(events)));
    }

    public Given given(List<? extends E> events) {
        return new Given(fold(initial, events));
    }

    private S fold(S state, List<? extends E> events) {
        var folded = state;
        for (var event : events) {
            folded = evolve.apply(folded, event);
        }
        return folded;
    }

    /** The state that something is decided in. */
    public final class Given {

        private final S state;

        private Given(S state) {
            this.state = state;
        }

        public S state() {
            return state;
        }

        public When when(Function<S, List<E>> decision) {
            return new When(state, decision);
        }
    }

    /** A decision that was not looked at yet. */
    public final class When {

        private final S state;
        private final Function<S, List<E>> decision;

        private When(S state, Function<S, List<E>> decision) {
            this.state = state;
            this.decision = decision;
        }

        /** @return the state after these events */
        @SafeVarargs
        @SuppressWarnings("varargs") // copied into a list, never written to
        public final S then(E... expected) {
            var events = decision.apply(state);
            assertThat(events).containsExactly(expected);
            return fold(state, events);
        }

        public S thenNothing() {
            assertThat(decision.apply(state)).isEmpty();
            return state;
        }

        /** The events, for a look at parts of them, already proven to fold. */
        public List<E> thenEvents() {
            var events = decision.apply(state);
            var folded = fold(state, events);
            assertThat(folded).isNotNull();
            return events;
        }

        public void thenRefused(String code) {
            var refusal = catchThrowableOfType(Refusal.class, () -> decision.apply(state));
            if (refusal == null) {
                fail("expected the refusal " + code + ", but it was allowed");
            }
            assertThat(refusal.code()).isEqualTo(code);
        }
    }
}

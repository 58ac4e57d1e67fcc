package io.redress.resolution.domain;

import static io.redress.resolution.domain.Story.NINE;
import static io.redress.resolution.domain.Story.POLICY;
import static io.redress.resolution.domain.Story.REFUND;
import static io.redress.resolution.domain.Story.assigned;
import static io.redress.resolution.domain.Story.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.resolution.ApprovalEvent.ApprovalRequested;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import io.redress.resolution.domain.policy.AuthorityPolicy;
import io.redress.resolution.domain.policy.Counting;
import io.redress.resolution.domain.policy.Limit;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecidersTest {

    static final ResolutionPolicy NOBODY_GRANTS_ANYTHING = changed("2027-01");

    @Test
    void aCaseKeepsTheRulesThatItWasOpenedUnderAndANewOneHasThoseInForce() {
        var deciders = new Deciders(NOBODY_GRANTS_ANYTHING, List.of(POLICY));
        var old = assigned().state();
        assertThat(deciders.decide(old, offer(REFUND), NINE))
                .hasAtLeastOneElementOfType(RemedyOffered.class);

        var opening = deciders.decide(Story.unopened().state(), Story.open(NINE), NINE);
        assertThat(((CaseOpened) opening.getFirst()).policyVersion()).isEqualTo("2027-01");
        var fresh = Story.unopened().state();
        for (var event : opening) {
            fresh = CaseEvolution.evolve(fresh, event);
        }
        assertThat(deciders.decide(fresh, offer(REFUND), NINE))
                .hasAtLeastOneElementOfType(ApprovalRequested.class);
    }

    @Test
    void aCaseWhoseRulesAreGoneGoesByThoseInForce() {
        var deciders = new Deciders(NOBODY_GRANTS_ANYTHING, List.of());
        assertThat(deciders.decide(assigned().state(), offer(REFUND), NINE))
                .hasAtLeastOneElementOfType(ApprovalRequested.class);
        assertThat(deciders.due(assigned().state(), NINE)).isEmpty();
    }

    @Test
    void twoPoliciesOfOneVersionAreAMistake() {
        assertThatThrownBy(() -> new Deciders(POLICY, List.of(POLICY)))
                .hasMessageContaining(POLICY.version());
    }

    private static ResolutionPolicy changed(String version) {
        return new ResolutionPolicy(
                version,
                POLICY.clocks(),
                POLICY.queues(),
                POLICY.offers(),
                POLICY.reopenWithin(),
                POLICY.calendar(),
                POLICY.promises(),
                POLICY.escalation(),
                new AuthorityPolicy(
                        List.of(), Map.of(), new Limit(Duration.ofHours(1), Counting.ALWAYS)),
                POLICY.tasks());
    }
}

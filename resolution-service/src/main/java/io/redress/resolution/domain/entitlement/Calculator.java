package io.redress.resolution.domain.entitlement;

import io.redress.contract.resolution.EntitlementFacts;
import io.redress.resolution.domain.entitlement.Reason.Why;
import io.redress.resolution.domain.entitlement.Right.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** From facts to rights. Pure, and total: any facts give an answer that says what is missing. */
public final class Calculator {

    private static final Rule BURDEN = new BurdenOfProof();

    private static final List<Rule> RULES =
            List.of(
                    new ThreeGuarantees(),
                    new CarGuarantee(),
                    new DefectReturn(),
                    new NoReasonReturn(),
                    BURDEN,
                    new Fraud(),
                    new KnownDefect(),
                    new UnsafeFood(),
                    new DeliberateDelay(),
                    new Platform(),
                    new TradeRecords(),
                    new Authority(),
                    new Erasure());

    private final Statutes statutes;

    public Calculator(Statutes statutes) {
        this.statutes = statutes;
    }

    public Entitlement entitlement(EntitlementFacts facts, LocalDate asOf) {
        var goods = statutes.goods(facts.goods()).orElse(null);
        var before = new Situation(facts, asOf, goods, false);
        var presumed = weigh(BURDEN, before).stream().anyMatch(Right::given);
        var situation = new Situation(facts, asOf, goods, presumed);
        return new Entitlement(
                asOf,
                statutes.version(),
                facts,
                RULES.stream()
                        .flatMap(rule -> weigh(rule, situation).stream())
                        .sorted(Comparator.comparing(Right::standing))
                        .toList());
    }

    private List<Right> weigh(Rule rule, Situation situation) {
        var day = rule.lawOf(situation);
        return statutes.inForce(rule.statute(), situation.facts().region(), day)
                .map(law -> rule.weigh(situation, law))
                .orElseGet(() -> notInForce(rule.statute(), day));
    }

    private List<Right> notInForce(Statute statute, LocalDate day) {
        return statutes.first(statute).stream()
                .map(
                        first ->
                                new Right(
                                        statute.code(),
                                        Standing.NOT_GIVEN,
                                        first.citation(),
                                        List.of(),
                                        null,
                                        List.of(),
                                        List.of(new Fact.Used(Fact.BOUGHT_ON, day.toString())),
                                        List.of(),
                                        Reason.of(Why.NOT_IN_FORCE, first.from())))
                .toList();
    }
}

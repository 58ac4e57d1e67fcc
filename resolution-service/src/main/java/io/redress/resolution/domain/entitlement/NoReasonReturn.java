package io.redress.resolution.domain.entitlement;

import static java.util.Objects.requireNonNullElse;

import io.redress.contract.resolution.Circumstance;
import io.redress.contract.resolution.Sale;
import io.redress.resolution.domain.entitlement.Reason.Why;
import io.redress.resolution.domain.entitlement.Right.Term;
import java.util.List;

/** What was bought unseen may go back without a reason, if it is as it was. */
final class NoReasonReturn implements Rule {

    private static final List<Circumstance> EXCLUDED =
            List.of(
                    Circumstance.MADE_TO_ORDER,
                    Circumstance.PERISHABLE,
                    Circumstance.OPENED_DIGITAL,
                    Circumstance.PERIODICAL,
                    Circumstance.CONFIRMED_NON_RETURNABLE);

    @Override
    public Statute statute() {
        return Statute.NO_REASON_RETURN;
    }

    @Override
    public List<Right> weigh(Situation s, Provision law) {
        var facts = s.facts();
        var weighing = s.weigh("no-reason-return", law);
        weighing.against(
                s.goods() != null && s.goods().kind() == Goods.Kind.SERVICE, Why.NOT_THESE_GOODS);
        weighing.need(Fact.SALE, facts.sale() == null ? null : facts.sale().code())
                .ifPresent(sale -> weighing.against(facts.sale() == Sale.STORE, Why.SOLD_IN_STORE));
        weighing.need(Fact.CIRCUMSTANCES, facts.circumstances())
                .ifPresent(
                        known -> {
                            EXCLUDED.forEach(
                                    each ->
                                            weighing.against(
                                                    s.is(each), Why.EXCLUDED, each.code()));
                            weighing.against(s.is(Circumstance.NOT_INTACT), Why.NOT_INTACT);
                            weighing.use(Fact.CIRCUMSTANCES, Codes.of(known));
                        });
        var days = Math.max(law.count("days"), requireNonNullElse(facts.promisedReturnDays(), 0));
        weighing.need(Fact.RECEIVED_ON, facts.receivedOn())
                .ifPresent(received -> weighing.claimWithin(received, days, s.claimedOn()));
        var refundDays = law.count("refund-days");
        weighing.term(
                new Term(
                        "refund",
                        refundDays,
                        "days",
                        facts.goodsBackOn() == null
                                ? null
                                : facts.goodsBackOn().plusDays(refundDays)));
        s.refund(weighing);
        return List.of(weighing.right(Grant.RETURN, Grant.REFUND, Grant.CARRIAGE_BY_CUSTOMER));
    }
}

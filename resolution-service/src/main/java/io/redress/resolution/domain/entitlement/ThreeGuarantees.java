package io.redress.resolution.domain.entitlement;

import io.redress.contract.resolution.Circumstance;
import io.redress.contract.resolution.WaitedFor;
import io.redress.resolution.domain.entitlement.Goods.Guarantee;
import io.redress.resolution.domain.entitlement.Reason.Why;
import io.redress.resolution.domain.entitlement.Right.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Repair, exchange, return of the goods on the state's list. Days that the goods were in repair are no
 * part of the guarantee: it ends so much later.
 */
final class ThreeGuarantees implements Rule {

    @Override
    public Statute statute() {
        return Statute.THREE_GUARANTEES;
    }

    @Override
    public List<Right> weigh(Situation s, Provision law) {
        var exchanges =
                List.of(
                        early(s, law, "guarantee-exchange-early", "exchange-days")
                                .right(Grant.EXCHANGE, Grant.REPAIR),
                        afterRepairs(s, law),
                        afterLong(s, law, "guarantee-exchange-slow", "repair-days", WaitedFor.WORK),
                        afterLong(
                                s, law, "guarantee-exchange-parts", "parts-days", WaitedFor.PARTS));
        var refunds = new GuaranteeRefunds(exchanges);
        return Stream.of(
                        List.of(back(s, law)),
                        exchanges,
                        List.of(
                                refunds.withoutModel(s, law),
                                refunds.lessUse(s, law),
                                repair(s, law)))
                .flatMap(List::stream)
                .toList();
    }

    private static Right back(Situation s, Provision law) {
        var weighing = early(s, law, "guarantee-return", "return-days");
        s.refund(weighing);
        return weighing.right(Grant.RETURN, Grant.REFUND, Grant.EXCHANGE, Grant.REPAIR);
    }

    private static Weighing early(Situation s, Provision law, String code, String days) {
        var weighing = guaranteed(s, code, law);
        s.start(weighing)
                .ifPresent(start -> weighing.claimWithin(start, law.count(days), s.claimedOn()));
        return weighing;
    }

    private static Right repair(Situation s, Provision law) {
        var weighing = guaranteed(s, "guarantee-repair", law);
        inTime(s, weighing);
        return weighing.right(Grant.REPAIR);
    }

    private static Right afterRepairs(Situation s, Provision law) {
        var weighing = guaranteed(s, "guarantee-exchange-repairs", law);
        inTime(s, weighing);
        var enough = law.count("failed-repairs");
        weighing.need(Fact.REPAIRS, s.facts().repairs())
                .ifPresent(
                        repairs ->
                                weighing.use(Fact.REPAIRS, s.failedRepairs())
                                        .against(
                                                s.failedRepairs() < enough,
                                                Why.TOO_FEW_REPAIRS,
                                                s.failedRepairs(),
                                                enough));
        return weighing.right(Grant.EXCHANGE);
    }

    private static Right afterLong(
            Situation s, Provision law, String code, String days, WaitedFor waitedFor) {
        var weighing = guaranteed(s, code, law);
        inTime(s, weighing);
        var most = law.count(days);
        weighing.need(Fact.REPAIRS, s.facts().repairs())
                .ifPresent(
                        repairs -> {
                            var longest =
                                    repairs.stream()
                                            .filter(repair -> repair.waitedFor() == waitedFor)
                                            .mapToLong(s::days)
                                            .max()
                                            .orElse(0);
                            weighing.use(Fact.REPAIRS, repairs.size())
                                    .use(Fact.DAYS_IN_REPAIR, longest)
                                    .against(longest <= most, Why.REPAIRED_IN_TIME, longest, most);
                        });
        return weighing.right(Grant.EXCHANGE);
    }

    private static void inTime(Situation s, Weighing weighing) {
        var guarantee = guarantee(s);
        if (guarantee != null) {
            s.start(weighing).ifPresent(start -> inTime(s, weighing, guarantee, start));
        }
    }

    private static void inTime(
            Situation s, Weighing weighing, Guarantee guarantee, LocalDate start) {
        var months = guarantee.months(s.is(Circumstance.MAIN_PART));
        var last = start.plusMonths(months).plusDays(s.daysInRepair());
        weighing.term(new Term("guarantee", months, "months", last))
                .against(s.claimedOn().isAfter(last), Why.TOO_LATE, months, last);
    }

    static Weighing guaranteed(Situation s, String code, Provision law) {
        var weighing = s.weigh(code, law);
        weighing.need(Fact.GOODS, s.goods() == null ? null : s.goods().code())
                .ifPresent(known -> weighing.against(guarantee(s) == null, Why.NOT_THESE_GOODS));
        return s.defect(weighing);
    }

    static @Nullable Guarantee guarantee(Situation s) {
        return s.goods() == null ? null : s.goods().guarantee();
    }
}

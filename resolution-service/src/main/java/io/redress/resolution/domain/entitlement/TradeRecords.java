package io.redress.resolution.domain.entitlement;

import io.redress.resolution.domain.entitlement.Right.Term;
import java.util.List;

/** A platform keeps what was agreed and paid, for years: nobody must prove it by memory. */
final class TradeRecords implements Rule {

    @Override
    public Statute statute() {
        return Statute.TRADE_RECORDS;
    }

    @Override
    public List<Right> weigh(Situation s, Provision law) {
        var weighing = Platform.onPlatform(s, s.weigh("trade-records", law));
        var years = law.count("years");
        s.start(weighing)
                .ifPresent(
                        start ->
                                weighing.term(
                                        new Term(
                                                "records",
                                                years,
                                                "years",
                                                start.plusYears(years))));
        return List.of(weighing.right(Grant.RECORDS_KEPT));
    }
}

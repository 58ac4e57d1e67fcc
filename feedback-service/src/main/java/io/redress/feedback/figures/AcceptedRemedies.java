package io.redress.feedback.figures;

import io.redress.contract.Coded;
import io.redress.contract.Money;
import io.redress.contract.RemedyKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What customers accepted, over all offers of a case.
 *
 * @param granted the sum, in the currency of the first amount; a record has room for one currency
 */
record AcceptedRemedies(List<RemedyKind> kinds, @Nullable Money granted) {

    static AcceptedRemedies of(Document theCase) {
        var offers = theCase.get("offers", new Document());
        var accepted = theCase.get("accepted", new Document());
        var kinds = new ArrayList<RemedyKind>();
        String currency = null;
        var sum = BigDecimal.ZERO;
        for (var offerId : accepted.keySet().stream().sorted().toList()) {
            var options = offers.get(offerId, new Document());
            for (var remedy :
                    options.getList(accepted.getString(offerId), Document.class, List.of())) {
                kinds.add(Coded.of(RemedyKind.class, remedy.getString("kind")));
                var amount = remedy.getString("amount");
                if (amount == null) {
                    continue;
                }
                if (currency == null) {
                    currency = remedy.getString("currency");
                }
                if (remedy.getString("currency").equals(currency)) {
                    sum = sum.add(new BigDecimal(amount));
                }
            }
        }
        return new AcceptedRemedies(
                List.copyOf(kinds), currency == null ? null : new Money(sum, currency));
    }
}

package io.redress.resolution.domain;

import static java.util.stream.Collectors.joining;

import io.redress.contract.Category;
import io.redress.contract.RemedyKind;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.RemedyOption;
import io.redress.resolution.domain.policy.OfferPolicy;
import java.util.List;

/** Whether these options may be put before a customer: how many, what is in them, and for how much. */
record Menu(OfferPolicy policy, Category category) {

    static final int MOST_OPTIONS = 4;

    /** @throws io.redress.platform.Refusal naming what does not fit */
    void check(List<RemedyOption> options) {
        if (options.isEmpty() || options.size() > MOST_OPTIONS) {
            throw Rule.OPTION_COUNT.refuses(options.size());
        }
        options.stream().flatMap(option -> option.remedies().stream()).forEach(this::check);
    }

    private void check(Remedy remedy) {
        var kind = remedy.kind();
        var menu = policy.menu(category);
        if (!menu.contains(kind)) {
            throw Rule.NOT_ON_MENU.refuses(
                    kind.code(),
                    category.code(),
                    menu.stream().map(RemedyKind::code).collect(joining(", ")));
        }
        var amount = remedy.amount();
        if (policy.needsAmount(kind)) {
            if (amount == null || amount.amount().signum() == 0) {
                throw Rule.AMOUNT_MISSING.refuses(kind.code());
            }
        } else if (amount != null) {
            throw Rule.AMOUNT_UNFIT.refuses(kind.code());
        }
    }
}

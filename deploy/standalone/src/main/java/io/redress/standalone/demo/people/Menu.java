package io.redress.standalone.demo.people;

import io.redress.standalone.demo.client.Http;
import io.redress.standalone.demo.story.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Offers as the agents' API wants them. */
final class Menu {

    private Menu() {}

    static Map<String, Object> asWished(Step.Offer offer, String currency) {
        return offer(offer, false, currency);
    }

    /** Where triage saw another category than the story's writer, its menu is another too: every menu has these two. */
    static Map<String, Object> asEveryMenuHas(Step.Offer offer, String currency) {
        return offer(offer, true, currency);
    }

    static boolean refused(Http.Answer answer) {
        return !answer.isGood() && answer.text().contains("remedy-not-on-menu");
    }

    private static Map<String, Object> offer(
            Step.Offer offer, boolean onEveryMenu, String currency) {
        var options =
                offer.options().stream()
                        .map(
                                option ->
                                        Map.of(
                                                "remedies",
                                                option.stream()
                                                        .map(
                                                                it ->
                                                                        remedy(
                                                                                it,
                                                                                onEveryMenu,
                                                                                currency))
                                                        .toList()))
                        .toList();
        return Map.of("text", offer.text(), "options", List.copyOf(options));
    }

    private static Map<String, Object> remedy(
            Step.Wish wish, boolean onEveryMenu, String currency) {
        var remedy = new LinkedHashMap<String, Object>();
        if (wish.amount() == null) {
            remedy.put("kind", onEveryMenu ? "apology" : wish.kind());
        } else {
            remedy.put("kind", onEveryMenu ? "voucher" : wish.kind());
            remedy.put("amount", wish.amount());
            remedy.put("currency", currency);
        }
        return remedy;
    }
}

package io.redress.triage.linking;

import io.redress.contract.triage.Link;

/** In what two complaints agree, and whether that makes it certain that they tell one story. */
enum Agreement {
    ORDER_AND_CONTACT(true, "订单号与联系方式均相同", "same order number and same contact"),
    CONTACT_AND_STORY(false, "联系方式相同，叙述几乎一致", "same contact, nearly the same words"),
    CONTACT_AND_MATTER(false, "联系方式相同，叙述相近", "same contact, much the same words"),
    ORDER_ALONE(false, "订单号相同，联系方式不同", "same order number, another contact"),
    STORY_ALONE(
            false,
            "叙述几乎一致，联系方式互不矛盾",
            "nearly the same words, and contacts that do not contradict each other");

    private final boolean certain;
    private final String chinese;
    private final String english;

    Agreement(boolean certain, String chinese, String english) {
        this.certain = certain;
        this.chinese = chinese;
        this.english = english;
    }

    Link with(Sighting earlier, boolean inEnglish) {
        return new Link(
                earlier.complaintId(), earlier.reference(), certain, inEnglish ? english : chinese);
    }
}

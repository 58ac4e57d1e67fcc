package io.redress.feedback.domain;

import io.redress.contract.Coded;
import io.redress.contract.followup.MessageKind;
import java.util.Set;

/**
 * Every text we write, with the blanks of its own that must be filled in. Beside these any text may
 * use {@link Wording#COMMON_BLANKS}.
 */
public enum Letter implements Coded {
    ACKNOWLEDGEMENT("acknowledgement", MessageKind.ACKNOWLEDGEMENT, "answer-by"),
    CASE_STATE("case-state", MessageKind.CASE_STATE, "standing"),
    REPLY("reply", MessageKind.REPLY, "text"),
    PLAN("plan", MessageKind.PLAN, "text", "answer-by", "channel"),
    QUESTION("question", MessageKind.QUESTION, "text"),
    OFFER("offer", MessageKind.OFFER, "text", "options", "expires"),
    OFFER_EXPIRED("offer-expired", MessageKind.OFFER_EXPIRED),
    OFFER_WITHDRAWN("offer-withdrawn", MessageKind.OFFER_EXPIRED),
    CHOICE_ACCEPTED("choice-accepted", MessageKind.CHOICE_CONFIRMED, "chosen"),
    CHOICE_DECLINED("choice-declined", MessageKind.CHOICE_CONFIRMED),
    CHOICE_REFUSED("choice-refused", MessageKind.CHOICE_REFUSED, "refusal"),
    PROMISE_BROKEN("promise-broken", MessageKind.CASE_STATE, "promised", "due"),
    OUTCOME("outcome", MessageKind.OUTCOME, "text", "survey", "expires"),
    REOPENED("reopened", MessageKind.REOPENED),
    CLOSING("closing", MessageKind.CLOSING),
    WITHDRAWAL_CONFIRMED("withdrawal-confirmed", MessageKind.WITHDRAWAL_CONFIRMED),
    LINKED("linked", MessageKind.LINKED, "into");

    private final String code;
    private final MessageKind kind;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which nobody can change
    private final Set<String> blanks;

    Letter(String code, MessageKind kind, String... blanks) {
        this.code = code;
        this.kind = kind;
        this.blanks = Set.of(blanks);
    }

    @Override
    public String code() {
        return code;
    }

    public MessageKind kind() {
        return kind;
    }

    /** What a text of this letter must contain, else it would not tell what it is there to tell. */
    public Set<String> blanks() {
        return blanks;
    }
}

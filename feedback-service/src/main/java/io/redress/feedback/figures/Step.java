package io.redress.feedback.figures;

import io.redress.contract.Coded;

/** What people do for a complaint that takes time; the policy says how much each takes. */
enum Step implements Coded {
    REGISTRATION("registration"),
    REPLY("reply"),
    QUESTION("question"),
    PLAN("plan"),
    NOTE("note"),
    INVESTIGATION("investigation"),
    OFFER("offer"),
    DELIVERY("delivery"),
    RESOLUTION("resolution"),
    REOPENING("reopening");

    private final String code;

    Step(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

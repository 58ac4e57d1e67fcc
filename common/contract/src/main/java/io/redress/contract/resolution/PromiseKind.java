package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** What was promised. */
public enum PromiseKind implements Coded {
    CALL_BACK("call-back"),
    ANSWER("answer"),
    REFUND("refund"),
    VISIT("visit"),
    INSTALLATION("installation"),
    DELIVERY("delivery"),
    OTHER("other");

    private final String code;

    PromiseKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

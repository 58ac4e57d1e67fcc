package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** How far a fact stands that law asks for: said by nobody, said by the customer, or shown by evidence. */
public enum Proof implements Coded {
    NO("no"),
    ALLEGED("alleged"),
    PROVEN("proven");

    private final String code;

    Proof(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** How a thing was sold. */
public enum Sale implements Coded {
    /** The customer could see it before they bought it. */
    STORE("store"),
    /** Over the internet, television, telephone or post. */
    REMOTE("remote");

    private final String code;

    Sale(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

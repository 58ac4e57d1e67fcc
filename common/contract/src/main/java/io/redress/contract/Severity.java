package io.redress.contract;

/** How bad it is, worst first: the order of the constants is the order of queues. */
public enum Severity implements Coded {
    CRITICAL("critical"),
    HIGH("high"),
    NORMAL("normal"),
    LOW("low");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

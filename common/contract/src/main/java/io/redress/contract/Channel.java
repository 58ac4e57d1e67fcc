package io.redress.contract;

/** The way a complaint came to us, or we went to the customer. */
public enum Channel implements Coded {
    WEB("web"),
    EMAIL("email"),
    PHONE("phone"),
    CHAT("chat"),
    SOCIAL("social"),
    STORE("store"),
    LETTER("letter"),
    REGULATOR("regulator");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

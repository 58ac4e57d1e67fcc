package io.redress.contract;

import com.fasterxml.jackson.annotation.JsonValue;

/** An enum constant with a name on the wire that does not change when the Java name does. */
public interface Coded {

    /** Lower case, words joined by dashes. */
    @JsonValue
    String code();

    /** The constant of this code. @throws IllegalArgumentException naming the type when there is none */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        for (var constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no " + type.getSimpleName() + " has the code " + code);
    }
}

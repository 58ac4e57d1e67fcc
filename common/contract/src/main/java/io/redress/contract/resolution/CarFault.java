package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** What is wrong with a car, as far as the law tells faults apart. */
public enum CarFault implements Coded {
    /** Engine, gearbox, traction battery or motor, or a main part of them, must be replaced. */
    POWERTRAIN("powertrain"),
    /** Steering failed. */
    STEERING("steering"),
    /** Brakes failed. */
    BRAKES("brakes"),
    BODY_CRACK("body-crack"),
    FUEL_LEAK("fuel-leak"),
    /** The traction battery burned. */
    FIRE("fire"),
    /** Another fault that endangers people. */
    OTHER_SAFETY("other-safety"),
    OTHER("other");

    private final String code;

    CarFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

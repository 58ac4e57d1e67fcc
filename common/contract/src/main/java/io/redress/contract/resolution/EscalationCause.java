package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** Why a case goes up. */
public enum EscalationCause implements Coded {
    CLOCK_BREACHED("clock-breached"),
    PROMISE_BROKEN("promise-broken"),
    SEVERITY("severity"),
    CUSTOMER_DEMAND("customer-demand"),
    REOPENED("reopened"),
    NOT_TAKEN("not-taken"),
    AGENT_ASKED("agent-asked");

    private final String code;

    EscalationCause(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

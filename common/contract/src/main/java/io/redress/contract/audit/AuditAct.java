package io.redress.contract.audit;

import io.redress.contract.Coded;

/** What an entry of the audit trail tells. */
public enum AuditAct implements Coded {
    /** A process began its chain. */
    BEGUN("begun"),
    /** A process ended in order; a chain without it was killed, or cut. */
    ENDED("ended"),
    SIGNED_IN("signed-in"),
    SIGNED_OUT("signed-out"),
    /** Somebody asks to see; written before it is shown. */
    SAW("saw"),
    /** Somebody asks to change something; written before it is done. */
    DID("did"),
    /** What a list or a page without the complaint in its address showed of one complaint. */
    SHOWN("shown"),
    /** The access rules let somebody who is signed in not in. */
    REFUSED("refused"),
    /** What an earlier entry asked for came to nothing; the status says why. */
    FAILED("failed");

    private final String code;

    AuditAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

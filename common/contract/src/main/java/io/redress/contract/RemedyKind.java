package io.redress.contract;

/** What can make it good: the list of ISO 10002:2018, Annex on redress, and a loan unit. */
public enum RemedyKind implements Coded {
    REFUND("refund"),
    PARTIAL_REFUND("partial-refund"),
    REPLACEMENT("replacement"),
    REPAIR("repair"),
    LOAN_UNIT("loan-unit"),
    TECHNICAL_HELP("technical-help"),
    INFORMATION("information"),
    REFERRAL("referral"),
    COMPENSATION("compensation"),
    VOUCHER("voucher"),
    APOLOGY("apology"),
    GOODWILL_GIFT("goodwill-gift"),
    PROCESS_CHANGE("process-change");

    private final String code;

    RemedyKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package io.redress.resolution.domain;

import io.redress.platform.Refusal;

/** Every reason for which a case says no to a colleague. The code is stable; texts for people go by it. */
public enum Rule {
    NOT_OPENED("case-not-opened", "The case is not open yet: triage is still reading it."),
    ENDED("case-ended", "The case has ended. A supervisor can reopen a resolved or closed one."),
    NOT_ENDED("case-not-ended", "Only a resolved or closed case can be reopened."),
    NOT_YOURS(
            "case-not-yours",
            "A colleague has this case. They or a supervisor can hand it over to you."),
    NOT_FOR_OTHERS(
            "not-for-others", "Only a supervisor, or the one who has it, gives a case to another."),
    EXCLUDED(
            "previous-agent",
            "This case was reopened: somebody else than the previous agent takes it, unless a"
                    + " supervisor decides otherwise."),
    ALREADY_INVESTIGATING("already-investigating", "The case is being investigated already."),
    OFFER_OPEN(
            "offer-open",
            "An offer lies before the customer. Withdraw it first, or wait for their choice."),
    NO_SUCH_OFFER("no-such-offer", "There is no open offer with this id."),
    CHOICE_NOT_TAKEN("choice-not-taken", "The choice cannot be taken: %s."),
    OPTION_COUNT("option-count", "An offer has one to four options, not %s."),
    NOT_ON_MENU("remedy-not-on-menu", "The remedy %s is not on the menu for %s, which has: %s."),
    AMOUNT_MISSING("amount-missing", "The remedy %s needs an amount above zero."),
    AMOUNT_UNFIT("amount-unfit", "The remedy %s has no amount."),
    TIME_PAST("time-past", "The time %s is not in the future."),
    REMEDY_UNDER_WAY(
            "remedy-under-way",
            "The customer has accepted a remedy. Carry it out, or go back to investigating first."),
    NOTHING_TO_DELIVER("nothing-to-deliver", "The customer has not accepted a remedy."),
    ALREADY_DELIVERED("already-delivered", "The remedy was carried out already."),
    NOT_DELIVERED("remedy-not-delivered", "The accepted remedy was not carried out yet."),
    MANNER("manner-unfit", "A case is resolved at once or deferred, not %s."),
    SUPERVISOR_ONLY("supervisor-only", "Only a supervisor can do this."),
    MERGE_TARGET(
            "merge-target",
            "A case is merged only into one that is known and still worked on. Check the reference."),
    WINDOW("window-unfit", "The window of an appointment ends after it begins."),
    NO_SUCH_PROMISE("no-such-promise", "There is no open promise with this id."),
    NO_APPOINTMENT("no-appointment", "Only an appointment has somebody who does not come."),
    NOT_YET("not-yet", "The appointment begins at %s: nobody can have missed it yet."),
    PROMISE_OPEN(
            "promise-open",
            "Something promised is still open. Keep it, or release it with the customer first."),
    AT_THE_TOP("at-the-top", "The case is at the top and waits to be taken there."),
    NO_SUCH_QUEUE("no-such-queue", "There is no queue %s; there are: %s."),
    TIER_TOO_LOW("tier-too-low", "This needs somebody of tier %s or above."),
    OWN_APPROVAL("own-approval", "Nobody approves their own offer: a second person decides."),
    NO_SUCH_APPROVAL("no-such-approval", "There is no waiting approval with this id."),
    APPROVAL_WAITS(
            "approval-waits",
            "An offer waits for approval. Withdraw it, or wait for the decision."),
    NO_SUCH_TASK("no-such-task", "There is no open task with this id."),
    DEBTOR("debtor-unfit", "Only somebody outside owes us what was paid in advance."),
    NO_SUCH_ADVANCE("no-such-advance", "There is no open advance with this id."),
    RECOVERED_TOO_MUCH("recovered-unfit", "Between nothing and the missing %s %s comes back."),
    MERGE_INTO_ITSELF("merge-into-itself", "A case cannot be merged into itself.");

    private final String code;
    private final String message;

    Rule(String code, String message) {
        this.code = code;
        this.message = message;
    }

    public String code() {
        return code;
    }

    Refusal refuses(Object... details) {
        return new Refusal(code, message.formatted(details));
    }
}

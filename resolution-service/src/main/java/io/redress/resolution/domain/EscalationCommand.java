package io.redress.resolution.domain;

import org.jspecify.annotations.Nullable;

/** What colleagues do about who has a case. */
public sealed interface EscalationCommand extends CaseCommand.Asked {

    /** @param demanded whether the customer asked for somebody above, rather than the agent */
    record Escalate(Colleague by, boolean demanded, String reason) implements EscalationCommand {}

    /** @param agent null when whoever is free there takes it */
    record Transfer(Colleague by, String queue, @Nullable String agent, String summary)
            implements EscalationCommand {}
}

package io.redress.intake.rights.domain;

import io.redress.contract.intake.ErasureBasis;

/** The next thing to be done about one complaint's data. */
public sealed interface Step {

    /** Say why it must wait. */
    record Tell(DataFile.Told told) implements Step {}

    /** Say that nothing stands against it any more. What is done is for the next step, when that lies in the log. */
    record Decide(ErasureBasis basis) implements Step {}

    /** Destroy the keys, then say so. */
    record Erase(ErasureBasis basis) implements Step {}
}

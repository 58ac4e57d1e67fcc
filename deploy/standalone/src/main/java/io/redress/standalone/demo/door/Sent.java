package io.redress.standalone.demo.door;

import io.redress.contract.Reference;
import org.jspecify.annotations.Nullable;

/** What a door said to somebody who knocked. */
public sealed interface Sent {

    /** Taken, with what the sender is given to keep. */
    record Receipt(Reference reference, @Nullable String secret) implements Sent {}

    /** Taken by a door that gives no receipt: mail is acknowledged by mail. */
    record Taken() implements Sent {}

    /** Refused with a reason; the sender still has it. */
    record Refused(String why) implements Sent {}
}

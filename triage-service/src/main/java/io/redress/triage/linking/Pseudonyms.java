package io.redress.triage.linking;

/** Turns what names a person or an order into something that can be compared but not read. */
@FunctionalInterface
public interface Pseudonyms {

    /** Equal for equal purposes and texts; tells nothing without the installation's key. */
    String of(String purpose, String plain);
}

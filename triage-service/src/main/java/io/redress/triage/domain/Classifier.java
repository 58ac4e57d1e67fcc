package io.redress.triage.domain;

/**
 * Reads a story and says what it is, how bad, and how sure that is. Never throws, whatever the text:
 * what cannot be read gets a low confidence and a reason that says so. The same story always gets the
 * same assessment from the same {@link #version}. Used by several threads at once.
 */
public interface Classifier {

    Assessment assess(Story story);

    /** Names the rules and models that speak; part of every assessment. */
    String version();
}

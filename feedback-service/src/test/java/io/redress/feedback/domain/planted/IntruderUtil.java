package io.redress.feedback.domain.planted;

/** Breaks the rule on names. */
public class IntruderUtil {}

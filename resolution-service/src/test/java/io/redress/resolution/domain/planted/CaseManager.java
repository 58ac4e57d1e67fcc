package io.redress.resolution.domain.planted;

/** Breaks a rule on purpose. */
public class CaseManager {}

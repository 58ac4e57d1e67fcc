package io.redress.resolution.domain.planted;

import io.redress.resolution.cases.Cases;

/** Breaks a rule on purpose. */
public record DoorKnocker(Cases cases) {}

package io.redress.intake.text;

import org.springframework.stereotype.Component;

/** Planted: what must not be in this package. */
@Component
public class FrameworkIntruder {}

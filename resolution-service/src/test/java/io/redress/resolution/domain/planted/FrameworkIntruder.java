package io.redress.resolution.domain.planted;

import org.springframework.stereotype.Component;

/** Breaks a rule on purpose. */
@Component
public class FrameworkIntruder {}

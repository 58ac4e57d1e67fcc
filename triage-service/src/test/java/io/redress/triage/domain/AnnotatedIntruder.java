package io.redress.triage.domain;

import org.springframework.stereotype.Component;

/** Planted: breaks the rule that reading knows no framework. */
@Component
public class AnnotatedIntruder {}

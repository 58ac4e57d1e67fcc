package io.redress.feedback.domain.planted;

import org.springframework.stereotype.Component;

/** Breaks the rule that the domain knows no framework. */
@Component
public class IntruderWithAFramework {}

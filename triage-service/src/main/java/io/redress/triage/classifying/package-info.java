/** The first classifier: learned words first, the nearest meaning where they do not decide, rules for the rest. */
@NullMarked
package io.redress.triage.classifying;

import org.jspecify.annotations.NullMarked;

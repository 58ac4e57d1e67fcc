/** The words, descriptions and thresholds of triage: data in YAML, checked at start with the line of a mistake. */
@NullMarked
package io.redress.triage.policy;

import org.jspecify.annotations.NullMarked;

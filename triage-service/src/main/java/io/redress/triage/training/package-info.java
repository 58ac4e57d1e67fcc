/** Learns the word model from labelled texts and measures the classifier on them; never runs in the service. */
@NullMarked
package io.redress.triage.training;

import org.jspecify.annotations.NullMarked;

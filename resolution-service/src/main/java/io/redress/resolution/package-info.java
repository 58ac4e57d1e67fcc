/** Decides what becomes of each complaint. Reads intake, triage and follow-up; alone writes redress.resolution.v1. */
@NullMarked
package io.redress.resolution;

import org.jspecify.annotations.NullMarked;

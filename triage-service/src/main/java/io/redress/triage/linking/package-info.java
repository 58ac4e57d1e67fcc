/** Finding an earlier complaint that tells the same story, without keeping who told it. */
@NullMarked
package io.redress.triage.linking;

import org.jspecify.annotations.NullMarked;

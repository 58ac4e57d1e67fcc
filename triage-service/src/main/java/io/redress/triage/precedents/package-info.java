/** Have we seen it: resolved cases like this one, and whether what was done satisfied. A search index on this machine. */
@NullMarked
package io.redress.triage.precedents;

import org.jspecify.annotations.NullMarked;

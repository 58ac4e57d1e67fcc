/** The use case: a received complaint becomes a triaged one. */
@NullMarked
package io.redress.triage.triaging;

import org.jspecify.annotations.NullMarked;

/** What triage decides about one complaint, in its own words: no framework, no store, no clock. */
@NullMarked
package io.redress.triage.domain;

import org.jspecify.annotations.NullMarked;

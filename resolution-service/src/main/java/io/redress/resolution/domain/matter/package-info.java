/** What else goes on in a case beside its state: promises, approvals, tasks, advances, escalation. */
@NullMarked
package io.redress.resolution.domain.matter;

import org.jspecify.annotations.NullMarked;

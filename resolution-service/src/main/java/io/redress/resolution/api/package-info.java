/** The agent API: /api/queues and /api/cases. */
@NullMarked
package io.redress.resolution.api;

import org.jspecify.annotations.NullMarked;

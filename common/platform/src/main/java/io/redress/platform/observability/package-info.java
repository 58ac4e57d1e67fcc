/** What operators see: traces that follow a complaint through the topics, and metrics with bounded buckets. */
@NullMarked
package io.redress.platform.observability;

import org.jspecify.annotations.NullMarked;

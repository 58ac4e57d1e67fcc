/** What a company decides for its own desk: clocks, queues, menus of remedies. Data, never constants in code. */
@NullMarked
package io.redress.resolution.domain.policy;

import org.jspecify.annotations.NullMarked;

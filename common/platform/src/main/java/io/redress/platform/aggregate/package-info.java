/** Aggregates: one document holds state and unsent events; a relay sends, a sweep finishes, due work is claimed. */
@NullMarked
package io.redress.platform.aggregate;

import org.jspecify.annotations.NullMarked;

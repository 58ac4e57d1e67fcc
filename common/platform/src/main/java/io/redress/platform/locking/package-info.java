/** Complaints whose data is stored and nothing else: at the desk of every service nobody sees them. */
@NullMarked
package io.redress.platform.locking;

import org.jspecify.annotations.NullMarked;

/** Processes that are started, watched, restarted, and never outlive the launcher. */
@NullMarked
package io.redress.standalone.process;

import org.jspecify.annotations.NullMarked;

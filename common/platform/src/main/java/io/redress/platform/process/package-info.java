/** How a service lives as a process: its defaults, and who it ends with. */
@NullMarked
package io.redress.platform.process;

import org.jspecify.annotations.NullMarked;

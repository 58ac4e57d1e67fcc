/** HTTP as any program speaks it, and how the play waits. */
@NullMarked
package io.redress.standalone.demo.client;

import org.jspecify.annotations.NullMarked;

/** Runs the whole system on one machine: broker, store, ingress, and each service as a process of its own. */
@NullMarked
package io.redress.standalone;

import org.jspecify.annotations.NullMarked;

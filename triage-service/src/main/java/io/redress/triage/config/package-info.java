/** Wires triage's parts together; they themselves know no framework. */
@NullMarked
package io.redress.triage.config;

import org.jspecify.annotations.NullMarked;

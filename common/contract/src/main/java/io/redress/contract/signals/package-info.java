/** Is it a crowd, is it a crisis: the words of redress.signals.v1. */
@NullMarked
package io.redress.contract.signals;

import org.jspecify.annotations.NullMarked;

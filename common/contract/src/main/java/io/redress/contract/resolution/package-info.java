/** The life of a case: the words of redress.resolution.v1. */
@NullMarked
package io.redress.contract.resolution;

import org.jspecify.annotations.NullMarked;

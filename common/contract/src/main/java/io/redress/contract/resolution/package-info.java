/** The life of a case and what we learn from it: the words of redress.resolution.v1 and redress.improvement.v1. */
@NullMarked
package io.redress.contract.resolution;

import org.jspecify.annotations.NullMarked;

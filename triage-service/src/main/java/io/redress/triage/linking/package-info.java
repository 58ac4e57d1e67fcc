/**
 * Finding an earlier complaint that tells the same story, without keeping who told it. Under each key
 * only the first and the last complaint of a period are kept: who tells three stories and then the
 * second of them again is found by its order number or its gist, but not by a likeness of words alone.
 */
@NullMarked
package io.redress.triage.linking;

import org.jspecify.annotations.NullMarked;

/** The pages where agents work: the queue, and each case on one screen. They need no JavaScript. */
@NullMarked
package io.redress.resolution.desk;

import org.jspecify.annotations.NullMarked;

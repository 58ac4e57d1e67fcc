/** Everything known about one complaint on one page: what the customer said, what triage read, what we did and wrote. */
@NullMarked
package io.redress.resolution.stories;

import org.jspecify.annotations.NullMarked;

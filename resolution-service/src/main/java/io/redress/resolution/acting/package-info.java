/** What colleagues ask of a case, by whatever door: read, checked, and done once, on what they have seen. */
@NullMarked
package io.redress.resolution.acting;

import org.jspecify.annotations.NullMarked;

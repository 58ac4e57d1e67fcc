/** Reads the desk's policy from YAML and tells every mistake with its line. */
@NullMarked
package io.redress.resolution.policy;

import org.jspecify.annotations.NullMarked;

/** Policy as data: YAML files read with the line of every mistake, shipped with the service or put in its place by an operator. */
@NullMarked
package io.redress.feedback.policy;

import org.jspecify.annotations.NullMarked;

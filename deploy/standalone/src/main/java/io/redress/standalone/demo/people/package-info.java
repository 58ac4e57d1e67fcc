/** The customers and the agents, each with the means that they really have. */
@NullMarked
package io.redress.standalone.demo.people;

import org.jspecify.annotations.NullMarked;

/** The demonstration: about thirty complaints with their customers and agents, played through the public doors alone. */
@NullMarked
package io.redress.standalone.demo;

import org.jspecify.annotations.NullMarked;

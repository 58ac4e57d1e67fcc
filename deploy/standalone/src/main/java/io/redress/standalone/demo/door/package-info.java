/** The doors a complaint can come in by, as its senders see them. */
@NullMarked
package io.redress.standalone.demo.door;

import org.jspecify.annotations.NullMarked;

/** Which ports the system listens on, and what to say when one is taken. */
@NullMarked
package io.redress.standalone.network;

import org.jspecify.annotations.NullMarked;

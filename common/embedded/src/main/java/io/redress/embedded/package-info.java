/** A real Kafka broker and a MongoDB-compatible store inside this JVM, for one machine and for tests. */
@NullMarked
package io.redress.embedded;

import org.jspecify.annotations.NullMarked;

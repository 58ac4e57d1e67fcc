/** The clients of the public doors: customers, senders of mail, the call centre, the desk. */
@NullMarked
package io.redress.acceptance.doors;

import org.jspecify.annotations.NullMarked;

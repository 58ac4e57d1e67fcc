/** What people say to the machine's readings and proposed links: once each, in an order, by name. */
@NullMarked
package io.redress.triage.reviewing;

import org.jspecify.annotations.NullMarked;

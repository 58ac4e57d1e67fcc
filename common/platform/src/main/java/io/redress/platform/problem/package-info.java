/** How a service says no: one problem, told to a program as RFC 9457 and to a person as a page. */
@NullMarked
package io.redress.platform.problem;

import org.jspecify.annotations.NullMarked;

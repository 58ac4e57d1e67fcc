/** What operators ask the launcher: is all of it ready, and what are its figures. */
@NullMarked
package io.redress.standalone.management;

import org.jspecify.annotations.NullMarked;

/** What is played, as data. */
@NullMarked
package io.redress.standalone.demo.story;

import org.jspecify.annotations.NullMarked;

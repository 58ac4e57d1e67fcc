/**
 * What tests of all services share: given/when/then over events, a clock that is set, the one fake of
 * each port, and a broker and store that are real.
 */
@NullMarked
package io.redress.testkit;

import org.jspecify.annotations.NullMarked;

/** What names a person, sealed under its complaint's own key: on the wire, at rest, and gone with the key. */
@NullMarked
package io.redress.platform.sealing;

import org.jspecify.annotations.NullMarked;

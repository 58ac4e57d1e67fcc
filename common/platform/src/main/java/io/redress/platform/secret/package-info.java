/** What may be known by whom without asking a store: link secrets and signed tokens. */
@NullMarked
package io.redress.platform.secret;

import org.jspecify.annotations.NullMarked;

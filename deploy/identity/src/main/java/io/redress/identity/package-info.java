/** An OIDC provider for installs that have none: it signs people and machines in, and decides nothing else. */
@NullMarked
package io.redress.identity;

import org.jspecify.annotations.NullMarked;

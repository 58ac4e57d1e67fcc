/** What the services get to see: the OIDC protocol, its clients, its tokens and the key that signs them. */
@NullMarked
package io.redress.identity.tokens;

import org.jspecify.annotations.NullMarked;

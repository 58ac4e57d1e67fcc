/** How a person proves who they are: the sign-in page, its session, and the brake on guessing. */
@NullMarked
package io.redress.identity.signin;

import org.jspecify.annotations.NullMarked;

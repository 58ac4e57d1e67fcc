/** Who may sign in and in which role, as one file says it. */
@NullMarked
package io.redress.identity.logins;

import org.jspecify.annotations.NullMarked;

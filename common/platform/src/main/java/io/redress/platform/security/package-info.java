/** Who may do what: one table of rules per service, bearer tokens on the API, sign-in by OIDC on the pages. */
@NullMarked
package io.redress.platform.security;

import org.jspecify.annotations.NullMarked;

/** The folder an installation lives in: its lock, its secrets, its logins, and where it can be reached. */
@NullMarked
package io.redress.standalone.installation;

import org.jspecify.annotations.NullMarked;

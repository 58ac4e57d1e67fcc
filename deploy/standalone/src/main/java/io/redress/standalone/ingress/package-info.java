/** The one origin browsers and callers see: each path goes to the service that owns it. */
@NullMarked
package io.redress.standalone.ingress;

import org.jspecify.annotations.NullMarked;

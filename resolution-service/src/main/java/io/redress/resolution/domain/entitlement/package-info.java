/** What statute gives a customer on the facts known, by the law in force: each right with its article, amount, deadline and reason. It informs; it refuses nothing. */
@NullMarked
package io.redress.resolution.domain.entitlement;

import org.jspecify.annotations.NullMarked;

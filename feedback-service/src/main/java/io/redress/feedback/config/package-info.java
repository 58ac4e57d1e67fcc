/** Properties, policy and access of this service. */
@NullMarked
package io.redress.feedback.config;

import org.jspecify.annotations.NullMarked;

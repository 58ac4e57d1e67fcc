/** Who saw and did what to whose data, for the quality role to look up and to check. */
@NullMarked
package io.redress.feedback.audit;

import org.jspecify.annotations.NullMarked;

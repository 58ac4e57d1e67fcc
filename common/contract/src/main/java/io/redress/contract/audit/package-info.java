/** Who saw and did what to whose data: records that hang together by hashes, and how anybody checks them. */
@NullMarked
package io.redress.contract.audit;

import org.jspecify.annotations.NullMarked;

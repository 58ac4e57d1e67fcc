package io.redress.contract.resolution;

import io.redress.contract.Money;
import io.redress.contract.Personal;
import io.redress.contract.RemedyKind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that makes it good.
 *
 * @param amount where the kind has one (refund, compensation, voucher); null otherwise
 * @param description in the customer's language; user text
 */
public record Remedy(
        RemedyKind kind, @Nullable Money amount, @Personal @Nullable String description) {}

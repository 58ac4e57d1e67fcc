package io.redress.platform.aggregate;

import io.redress.contract.ComplaintId;

/**
 * An aggregate as it stands in the store.
 *
 * @param version how many events it is made of; 0 before the first
 */
public record Stored<S>(ComplaintId complaintId, long version, S state) {}

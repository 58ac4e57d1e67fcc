package io.redress.contract.intake;

import io.redress.contract.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * One knock at a door. A resent request or mail is another arrival with the same fingerprint and the
 * same complaint id: the ledger counts the first as accepted and the others as duplicates.
 *
 * @param arrivalId unique for each knock
 * @param fingerprint SHA-256 (hex) over what was said, without transport details
 */
public record Arrival(UUID arrivalId, Channel channel, Instant receivedAt, String fingerprint) {}

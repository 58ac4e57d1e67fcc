package io.redress.platform.limit;

/**
 * How often somebody may post in a minute.
 *
 * @param address from one address; a whole office may sit behind it
 * @param network from one network, so that a flood cannot hop from address to address
 * @param key with one key, such as a complaint's or a survey's, wherever from
 * @param loopback from this machine: our own tools and tests
 */
public record Rates(long address, long network, long key, long loopback) {}

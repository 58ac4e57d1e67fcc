package io.redress.resolution.domain;

/**
 * One of us who acts on a case, by their login.
 *
 * @param supervises may decide over other people's cases
 */
public record Colleague(String login, boolean supervises) {}

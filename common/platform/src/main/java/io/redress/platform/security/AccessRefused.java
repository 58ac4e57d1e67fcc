package io.redress.platform.security;

/**
 * Somebody who is signed in asked for what their roles do not open.
 *
 * @param door method and pattern of the rule
 */
public record AccessRefused(Actor actor, String door) {}

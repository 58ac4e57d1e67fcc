package io.redress.contract;

/**
 * A kind of event with its name on the wire, such as {@code io.redress.resolution.remedy-offered.v1}.
 * The name is written down, never derived from the class: renaming a class changes nothing outside.
 */
public record EventType<E extends Event>(String name, Topic topic, Class<E> payload) {}

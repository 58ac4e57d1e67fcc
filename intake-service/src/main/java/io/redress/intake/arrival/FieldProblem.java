package io.redress.intake.arrival;

/**
 * What is wrong with one field.
 *
 * @param field its path, such as {@code complainant.email}; empty for the whole
 * @param code stable, for machines and translations: {@code missing}, {@code too-long}, {@code wrong-type}…
 * @param message in English: what is wrong and what to do
 */
public record FieldProblem(String field, String code, String message) {}

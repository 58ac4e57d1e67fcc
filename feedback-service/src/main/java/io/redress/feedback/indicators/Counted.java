package io.redress.feedback.indicators;

import java.time.LocalDate;

/**
 * A complaint on the page of one day. Each indicator has one clock, the day of receipt or that of the
 * first resolution, so a complaint stands on at most two pages and counts on each for its clock alone.
 */
public record Counted(LocalDate day, boolean asReceived, boolean asResolved, CountedCase theCase) {}

package io.fondaco.access.people;

import java.time.LocalDate;

/**
 * Somebody has not signed in for long, and counts as gone from a day on unless they do; fired at each look.
 *
 * @param day in UTC
 */
public record PersonLapsesSoon(String person, LocalDate day) {}

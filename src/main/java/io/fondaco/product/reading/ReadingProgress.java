package io.fondaco.product.reading;

import java.time.Instant;

/**
 * How far the reading that goes on has come, on whatever node.
 *
 * @param by who asked for it: a person's name, or {@code system:start}
 * @param done how many products are done
 * @param total how many there are; 0 while the files are looked at
 */
public record ReadingProgress(Instant begunAt, String by, int done, int total) {}

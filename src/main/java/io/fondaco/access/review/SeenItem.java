package io.fondaco.access.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access of a review, as somebody looked at it before they answered.
 *
 * @param version the one that was looked at, or null where nobody looked
 */
public record SeenItem(UUID id, @Nullable Long version) {}

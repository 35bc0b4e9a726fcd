package io.fondaco.web.access;

import io.fondaco.access.ReviewItem;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One access in a review.
 *
 * @param last when it was last used, as far as the portal knows
 * @param queries how many queries in 90 days
 * @param open whether it waits for an answer
 */
record ReviewRow(ReviewItem item, String holder, Optional<LocalDate> last, long queries, boolean open) {}

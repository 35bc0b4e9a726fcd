package io.fondaco.api.review;

import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.review.ReviewItem;
import io.fondaco.api.access.request.HolderView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One access in a review.
 *
 * @param product {@code domain/slug}
 * @param queries how many queries of the holder, or of the members of the team, read it in the last 90 days
 * @param columns those that they used in that time, the most used first
 * @param version raised by every answer; an answer names the one it was made from
 * @param lastUse the last day on which the holder read it
 */
public record ReviewItemView(
        UUID id,
        UUID agreement,
        AgreementState state,
        String product,
        String port,
        HolderView holder,
        Instant since,
        Optional<LocalDate> lastDay,
        Optional<LocalDate> lastUse,
        long queries,
        List<String> columns,
        Optional<ReviewItem.Answer> answer,
        String reason,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt,
        long version) {}

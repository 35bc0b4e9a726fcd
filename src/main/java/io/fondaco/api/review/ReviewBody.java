package io.fondaco.api.review;

import io.fondaco.access.review.Review;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to start a review. */
public record ReviewBody(
        @Schema(required = true) Review.@Nullable Scope scope,

        @Schema(description = "The product, where the scope is one", examples = "\"weather/daily-temperatures\"")
        @Nullable
        String product,

        @Schema(description = "The domain, where the scope is one") @Nullable
        String domain,

        @Schema(required = true, description = "The last day to answer") @Nullable
        LocalDate dueOn,

        @Schema(description = "What becomes of what nobody answers for; left out, END")
        Review.@Nullable OnSilence onSilence) {}

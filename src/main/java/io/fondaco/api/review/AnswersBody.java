package io.fondaco.api.review;

import io.fondaco.access.ReviewItem;
import io.fondaco.common.DomainError.Invalid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to answer for some accesses of a review. */
public record AnswersBody(
        @Schema(required = true, description = "Ids of the items") @Nullable
        List<@Nullable UUID> items,

        @Schema(required = true) ReviewItem.@Nullable Answer answer,

        @Schema(maxLength = 500) @Nullable String reason) {

    static AnswersBody required(@Nullable AnswersBody sent) {
        if (sent == null || sent.answer() == null) {
            throw new Invalid("review-invalid", Map.of("answer", "Say KEEP or TAKE_AWAY"));
        }
        return sent;
    }

    ReviewItem.Answer answered() {
        return Objects.requireNonNull(answer);
    }
}

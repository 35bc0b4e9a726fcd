package io.fondaco.api.review;

import io.fondaco.access.review.ReviewItem;
import io.fondaco.access.review.SeenItem;
import io.fondaco.api.Sent;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.SeenVersion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to answer for some items of a review. */
public record AnswersBody(
        @Schema(required = true, description = "The items, each with the version that was looked at") @Nullable
        List<@Nullable ItemBody> items,

        @Schema(required = true) ReviewItem.@Nullable Answer answer,

        @Schema(maxLength = 500) @Nullable String reason) {

    /** One access that is answered for; 409 if somebody else answered meanwhile. */
    public record ItemBody(
            @Schema(required = true) @Nullable UUID id,
            @Schema(required = true) @Nullable Long version) {

        private SeenItem seen() {
            if (id == null) {
                throw new Invalid("review-invalid", Map.of("items", "Give every item its id and version"));
            }
            return new SeenItem(id, SeenVersion.required(version));
        }
    }

    List<SeenItem> seen() {
        return Sent.set(items).stream().map(ItemBody::seen).toList();
    }

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

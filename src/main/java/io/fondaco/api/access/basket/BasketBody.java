package io.fondaco.api.access.basket;

import io.fondaco.api.access.request.HolderBody;
import io.fondaco.api.access.request.RequestBody;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to ask for several products with one purpose. */
public record BasketBody(
        @Schema(description = "For whom; left out, for the caller") @Nullable
        HolderBody holder,

        @Schema(required = true, minLength = 20, maxLength = 1000) @Nullable
        String purpose,

        @Schema(required = true, description = "The last day of each access") @Nullable
        LocalDate endsOn,

        @Schema(required = true, description = "1 to 20 products") @Nullable
        List<@Nullable BasketItemBody> items) {

    /** What was sent; a body that is missing asks for nothing. */
    static List<RequestBody> inputs(@Nullable BasketBody sent) {
        return sent == null || sent.items() == null
                ? List.of()
                : sent.items().stream()
                        .filter(Objects::nonNull)
                        .map(item -> item.alone(sent))
                        .toList();
    }
}

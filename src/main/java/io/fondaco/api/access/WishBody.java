package io.fondaco.api.access;

import io.fondaco.access.AccessWish;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to ask for access; what is missing is checked like an empty field of the form. */
public record WishBody(
        @Schema(required = true, examples = "\"weather/daily-temperatures\"") @Nullable
        String product,

        @Schema(required = true, minLength = 20, maxLength = 1000) @Nullable
        String purpose,

        @Schema(required = true, description = "The last day of the access") @Nullable
        LocalDate endsOn,

        @Schema(required = true, description = "Whether the terms of the product were read and accepted")
        boolean termsAccepted) {

    static WishBody orEmpty(@Nullable WishBody sent) {
        return sent == null ? new WishBody(null, null, null, false) : sent;
    }

    String domain() {
        return path().getFirst();
    }

    String slug() {
        return path().getLast();
    }

    private List<String> path() {
        List<String> parts = product == null ? List.of() : List.of(product.split("/", -1));
        return parts.size() == 2 ? parts : List.of("", "");
    }

    AccessWish wish(String key) {
        return new AccessWish(purpose == null ? "" : purpose, endsOn, termsAccepted, key);
    }
}

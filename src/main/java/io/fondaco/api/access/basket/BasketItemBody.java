package io.fondaco.api.access.basket;

import io.fondaco.api.Sent;
import io.fondaco.api.access.request.RequestBody;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked for at one of several products. */
public record BasketItemBody(
        @Schema(required = true, examples = "\"weather/daily-temperatures\"") @Nullable
        String product,

        @Schema(description = "Names of the ports; left out, all of them; an empty list is refused") @Nullable
        List<@Nullable String> ports,

        @Schema(description = "Answers to the owner's questions, by their keys") @Nullable
        Map<String, @Nullable String> answers,

        @Schema(description = "In which way: the name of a mode; left out, all of it") @Nullable
        String mode,

        @Schema(description = "The values chosen for the mode, by the name of the choice") @Nullable
        Map<String, @Nullable List<@Nullable String>> values,

        @Schema(required = true, description = "Whether the terms of the product were read and accepted")
        boolean termsAccepted) {

    /** The same as if it were sent alone. */
    RequestBody alone(BasketBody basket) {
        return new RequestBody(
                product,
                basket.holder(),
                ports,
                Sent.text(basket.purpose()),
                basket.endsOn(),
                answers,
                termsAccepted,
                mode,
                values,
                null);
    }
}

package io.fondaco.api.access.request;

import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.api.Sent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to ask for access; what is missing is checked like an empty field of the form. */
public record RequestBody(
        @Schema(required = true, examples = "\"weather/daily-temperatures\"") @Nullable
        String product,

        @Schema(description = "For whom; left out, for the caller") @Nullable
        HolderBody holder,

        @Schema(description = "Names of the ports; left out, all of them; an empty list is refused") @Nullable
        List<@Nullable String> ports,

        @Schema(required = true, minLength = 20, maxLength = 1000) @Nullable
        String purpose,

        @Schema(required = true, description = "The last day of the access") @Nullable
        LocalDate endsOn,

        @Schema(description = "Answers to the owner's questions, by their keys") @Nullable
        Map<String, @Nullable String> answers,

        @Schema(required = true, description = "Whether the terms of the product were read and accepted")
        boolean termsAccepted,

        @Schema(description = "In which way: the name of a mode; left out, all of it, or as what it extends") @Nullable
        String mode,

        @Schema(description = "The values chosen for the mode, by the name of the choice") @Nullable
        Map<String, @Nullable List<@Nullable String>> values,

        @Schema(description = "The request whose access this one extends or changes") @Nullable
        UUID extended) {

    static RequestBody orEmpty(@Nullable RequestBody sent) {
        return sent == null ? new RequestBody(null, null, null, null, null, null, false, null, null, null) : sent;
    }

    public AccessRequestInput input(String key) {
        return new AccessRequestInput(
                HolderBody.holder(holder),
                Sent.setOrNull(ports),
                Sent.text(purpose),
                endsOn,
                Sent.map(answers),
                termsAccepted,
                ModeBody.choice(mode, values),
                extended,
                key);
    }
}

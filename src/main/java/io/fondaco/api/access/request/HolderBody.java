package io.fondaco.api.access.request;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.common.DomainError.Invalid;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** For whom access is asked. */
public record HolderBody(
        @Schema(required = true) @Nullable HolderKind kind,

        @Schema(
                required = true,
                description =
                        "The name in Trino of a person or service account, the name of a team, or the user in Trino as"
                                + " which a domain publishes, to build on it")
        @Nullable
        String name) {

    /** The holder that was named; null for nobody in particular. */
    static @Nullable Holder holder(@Nullable HolderBody sent) {
        if (sent == null) {
            return null;
        }
        HolderKind kind = sent.kind();
        String name = sent.name();
        if (kind == null || name == null) {
            throw new Invalid(
                    "holder-invalid",
                    Map.of("holder", "Give the kind, PERSON, TEAM, SERVICE_ACCOUNT or DOMAIN, and the name"));
        }
        return new Holder(kind, name);
    }
}

package io.fondaco.web.access.time;

import io.fondaco.access.agreement.Agreement;
import java.util.Optional;

/** Where a holder asks for more time. */
public final class MoreTimeLink {

    private MoreTimeLink() {}

    /** The form that extends the request behind it, or a new one for what was adopted; empty for what comes from owning. */
    public static Optional<String> of(Agreement agreement) {
        String form =
                "/products/%s/request".formatted(agreement.port().product().path());
        return agreement.standing()
                ? Optional.empty()
                : Optional.of(agreement
                        .request()
                        .map(request -> form + "?extend=" + request)
                        .orElse(form));
    }
}

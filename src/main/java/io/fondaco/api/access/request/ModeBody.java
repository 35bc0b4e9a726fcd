package io.fondaco.api.access.request;

import io.fondaco.api.Sent;
import io.fondaco.product.mode.ModeChoice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A way of reading as callers name it: the mode, and the values chosen for it. */
final class ModeBody {

    private ModeBody() {}

    /** What was named; null where nothing was. */
    static @Nullable ModeChoice choice(
            @Nullable String mode, @Nullable Map<String, @Nullable List<@Nullable String>> values) {
        if (mode == null || mode.isBlank()) {
            return null;
        }
        Map<String, List<String>> chosen = new TreeMap<>();
        if (values != null) {
            values.forEach((name, some) -> chosen.put(name, List.copyOf(Sent.set(some))));
        }
        return ModeChoice.of(mode.strip(), chosen);
    }
}

package io.fondaco.api;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a caller left out of a body, or sent as null, is empty. */
public final class Sent {

    private Sent() {}

    /** The text, or an empty one. */
    public static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    /** What is there, each once, in the order sent. */
    public static <T> Set<T> set(@Nullable Collection<@Nullable T> sent) {
        Set<T> present = new LinkedHashSet<>();
        if (sent != null) {
            sent.stream().filter(Objects::nonNull).forEach(present::add);
        }
        return present;
    }

    /** The same; null where the list was left out, which is not the same as an empty one. */
    public static <T> @Nullable Set<T> setOrNull(@Nullable Collection<@Nullable T> sent) {
        return sent == null ? null : set(sent);
    }

    /** What is there; null values are empty texts. */
    public static Map<String, String> map(@Nullable Map<String, @Nullable String> sent) {
        Map<String, String> present = new LinkedHashMap<>();
        if (sent != null) {
            sent.forEach((key, value) -> present.put(key, text(value)));
        }
        return present;
    }
}

package io.fondaco.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product as bodies name it: {@code domain/slug}. What is written otherwise names no product. */
public record ProductPath(String domain, String slug) {

    /** What a body says. */
    public static ProductPath of(@Nullable String sent) {
        List<String> parts = sent == null ? List.of() : List.of(sent.split("/", -1));
        return parts.size() == 2 ? new ProductPath(parts.getFirst(), parts.getLast()) : new ProductPath("", "");
    }
}

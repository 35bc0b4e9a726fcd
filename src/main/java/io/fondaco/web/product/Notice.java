package io.fondaco.web.product;

import org.jspecify.annotations.Nullable;

/** Something that a reader of the product should know before using it, and where to read on. */
public record Notice(
        String kind, String title, String text, @Nullable Link link) {

    /** Where to read on. */
    public record Link(String label, String href) {}
}

package io.fondaco.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The colours of the pages. */
public enum Theme {
    /** As the viewer's system has them, also when it changes in the evening. */
    SYSTEM,
    /** Dark ink on a light ground. */
    LIGHT,
    /** Light ink on a dark ground. */
    DARK;

    /** As forms, cookies and the style sheet write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people read it. */
    public String label() {
        return name().charAt(0) + code().substring(1);
    }

    /** The theme of that code. */
    public static Optional<Theme> of(String code) {
        return Arrays.stream(values())
                .filter(theme -> theme.code().equals(code))
                .findFirst();
    }
}

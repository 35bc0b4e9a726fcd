package io.fondaco.common;

import java.util.regex.Pattern;

/** A name that is safe in a URL: lower-case letters, digits and single hyphens, at most 80 characters. */
public record Slug(String value) {

    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Refuses anything that is not a slug already; nothing is rewritten silently. */
    public Slug {
        if (value.length() > 80 || !VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a name for a URL: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

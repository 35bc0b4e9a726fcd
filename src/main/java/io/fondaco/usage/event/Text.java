package io.fondaco.usage.event;

import org.jspecify.annotations.Nullable;

/** Makes text from outside storable: no longer than its column, and without what a database refuses. */
final class Text {

    private Text() {}

    /** The text without NUL characters and broken surrogates, cut to a length. */
    static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder(Math.min(text.length(), longest));
        for (int i = 0; i < text.length() && kept.length() < longest; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (kept.length() + 2 > longest) {
                    break;
                }
                kept.append(c).append(text.charAt(++i));
            } else if (c != 0) {
                kept.append(Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return kept.toString();
    }
}

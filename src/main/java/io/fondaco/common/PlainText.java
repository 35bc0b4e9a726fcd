package io.fondaco.common;

/** What may stand in a text at all. */
public final class PlainText {

    private PlainText() {}

    /** Whether every character can be kept: neither NUL nor half of a pair of surrogates is text to a database. */
    public static boolean isPlain(String text) {
        return text.codePoints().noneMatch(character -> character == 0 || isHalf(character));
    }

    private static boolean isHalf(int character) {
        return Character.isBmpCodePoint(character) && Character.isSurrogate((char) character);
    }
}

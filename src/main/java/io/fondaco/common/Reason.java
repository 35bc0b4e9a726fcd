package io.fondaco.common;

/** A reason that somebody gives in words: 10 to 500 characters, without the blanks around it. */
public final class Reason {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private Reason() {}

    /** Whether these words are long enough to say something, and short enough to be read. */
    public static boolean fits(String words) {
        return words.strip().length() >= SHORTEST && fitsIfAny(words);
    }

    /** Whether these words are short enough, where none are needed. */
    public static boolean fitsIfAny(String words) {
        return words.strip().length() <= LONGEST;
    }
}

package io.fondaco.search.rank;

/** How many typos a word may have: none in a short one, one from 4 letters on, two from 8. */
public final class Typos {

    private static final int ONE = 4;
    private static final int TWO = 8;

    private Typos() {}

    /** The number for this word, whose letters are counted as people count them. */
    public static int forgivenIn(String word) {
        int letters = word.codePointCount(0, word.length());
        return letters >= TWO ? 2 : letters >= ONE ? 1 : 0;
    }
}

package io.fondaco.common;

/** What a statement looks for with {@code like … escape '!'}: no sign that somebody typed stands for others. */
public final class Like {

    private Like() {}

    /** Where these words stand anywhere. */
    public static String part(String words) {
        return "%" + begin(words);
    }

    /** What begins with these words. */
    public static String begin(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}

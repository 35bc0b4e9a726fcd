package io.fondaco.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed, cut into words and "quoted phrases". Whatever is typed can be read; nothing is an error. */
public record Words(List<Word> all) {

    /** A word, or a phrase whose words must stand side by side. */
    public record Word(String text, boolean quoted) {}

    private static final int MOST = 20;
    private static final int LONGEST = 100;
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"?|([^\\s\"]+)");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]");

    public Words {
        all = List.copyOf(all);
    }

    /** The words and phrases of a text. */
    public static Words of(String typed) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(typed);
        while (matcher.find() && words.size() < MOST) {
            boolean quoted = matcher.group(1) != null;
            String text = (quoted ? matcher.group(1) : matcher.group(2)).strip();
            if (LETTERS.matcher(text).find()) {
                words.add(new Word(text.substring(0, Math.min(text.length(), LONGEST)), quoted));
            }
        }
        return new Words(words);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }
}

package io.fondaco.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed, cut into words and "quoted phrases". Whatever is typed can be read; nothing is an error. */
public record Words(List<Word> all) {

    /** A word, or a phrase whose words must stand side by side. */
    public record Word(String text, boolean quoted) {

        private boolean little() {
            return !quoted && LITTLE.contains(text.toLowerCase(Locale.ROOT));
        }
    }

    /** Words of which most texts have one or the other: who types them means the words beside them. */
    private static final Set<String> LITTLE = Set.of(
            ("a about all an and any are as at be been but by can data dataset datasets did do does find for from get has"
                            + " have how i if in into is it its me much many my need no not of on or our per show some such"
                            + " than that the their then there these they this to us was we were what when where which who"
                            + " whose why will with you your")
                    .split(" "));

    private static final int MOST = 20;
    private static final int LONGEST = 100;
    private static final Pattern WORD =
            Pattern.compile("\"([^\"]*)\"?|([^\\s\",:;|&+=<>()\\[\\]{}]+)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]");

    public Words {
        all = List.copyOf(all);
    }

    /** The words and phrases of a text. */
    public static Words of(String typed) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(Writing.shown(typed));
        while (matcher.find() && words.size() < MOST) {
            boolean quoted = matcher.group(1) != null;
            String text = (quoted ? matcher.group(1) : matcher.group(2)).strip();
            if (LETTERS.matcher(text).find()) {
                words.add(new Word(text.substring(0, Math.min(text.length(), LONGEST)), quoted));
            }
        }
        return new Words(words);
    }

    /** The words that must be found: not the little ones, unless there are no others. */
    public List<Word> telling() {
        List<Word> telling = all.stream().filter(word -> !word.little()).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** Whether nothing was typed that could be found. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** All of them as they were typed. */
    public String text() {
        return String.join(" ", all.stream().map(Word::text).toList());
    }
}

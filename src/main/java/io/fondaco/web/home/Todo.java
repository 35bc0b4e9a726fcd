package io.fondaco.web.home;

import io.fondaco.web.Badge;
import java.util.List;

/**
 * One thing that waits for the viewer: of what kind it is, what it is about, and what to press.
 *
 * @param title the heading, which leads to where it is explained
 * @param text number, cause and since when, in a line
 * @param buttons three at most, the likeliest first
 */
public record Todo(Badge badge, String title, String href, String text, List<Button> buttons) {

    private static final int LONGEST = 180;

    public Todo {
        buttons = List.copyOf(buttons);
    }

    Todo(Badge badge, String title, String href, String text, Button button) {
        this(badge, title, href, text, List.of(button));
    }

    /**
     * A link that looks like a button.
     *
     * @param about what it is about, for those who do not see the row
     * @param main whether it is the likeliest of the page
     */
    public record Button(String label, String about, String href, boolean main) {

        Button(String label, String about, String href) {
            this(label, about, href, false);
        }
    }

    /** Whether somebody must do something, and not only may want to know. */
    boolean needsSomebody() {
        return !badge.kind().equals("info");
    }

    /** What somebody wrote, in quotes; the beginning of it where it is long. */
    static String quoted(String text) {
        return "“" + brief(text) + "”";
    }

    /** The beginning of a text that is too long for a row. */
    static String brief(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end > LONGEST / 2 ? end : LONGEST) + " …";
    }
}

package io.fondaco.web.access.mode;

import java.util.List;

/**
 * One way to read a product, in words.
 *
 * @param description in its owner's words; may be empty
 * @param lines what it shows and what it does not, a few words each
 * @param choices what a request chooses
 * @param decided who decides on it, where that differs from other ways; else empty
 * @param obstacle why nobody can ask for it; empty where they can
 */
public record ModeOption(
        String name,
        String title,
        String description,
        List<String> lines,
        List<Choice> choices,
        String decided,
        String obstacle) {

    /** Values of which some are chosen. */
    public record Choice(String name, List<Value> values) {

        public Choice {
            values = List.copyOf(values);
        }
    }

    /**
     * One value.
     *
     * @param sent how a form sends it: the mode, the choice and the value
     */
    public record Value(String sent, String text) {}

    public ModeOption {
        lines = List.copyOf(lines);
        choices = List.copyOf(choices);
    }

    /** Whether it can be asked for. */
    public boolean available() {
        return obstacle.isEmpty();
    }
}

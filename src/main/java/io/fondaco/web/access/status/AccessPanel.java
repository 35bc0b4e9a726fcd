package io.fondaco.web.access.status;

import io.fondaco.web.Badge;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The box on a product's page that answers "can I use it?".
 *
 * @param before what stands above all else: that the product is deprecated; empty if it is not
 * @param text what the state means for the viewer, one or two sentences
 * @param quote what somebody wrote, if that explains the state: the owner's reason, an approver's question
 * @param actions what the viewer can do, the likeliest first
 * @param obstacles why nobody can read some of it now, whatever is granted
 * @param looksAgain where the panel is fetched anew, since the state changes by itself within minutes; null if not
 */
public record AccessPanel(
        Badge badge,
        String before,
        String text,
        @Nullable String quote,
        List<Action> actions,
        @Nullable String looksAgain,
        List<String> obstacles) {

    AccessPanel(Badge badge, String text, @Nullable String quote, List<Action> actions, @Nullable String looksAgain) {
        this(badge, "", text, quote, actions, looksAgain, List.of());
    }

    /** The same with what stands in the way of reading, a sentence each. */
    AccessPanel warning(List<String> sentences) {
        return new AccessPanel(badge, before, text, quote, actions, looksAgain, sentences);
    }

    /** The same with a sentence above it, and one more thing to do. */
    AccessPanel under(String sentence, List<Action> more) {
        List<Action> all = Stream.concat(actions.stream(), more.stream()).toList();
        return new AccessPanel(badge, sentence, text, quote, all, looksAgain, obstacles);
    }

    /** A button: where it leads, whether it is the likeliest, and whether it is a form that is sent there at once. */
    public record Action(String label, String href, boolean main, boolean post) {

        Action(String label, String href, boolean main) {
            this(label, href, main, false);
        }

        static Action post(String label, String href) {
            return new Action(label, href, false, true);
        }
    }

    public AccessPanel {
        actions = List.copyOf(actions);
        obstacles = List.copyOf(obstacles);
    }
}

package io.fondaco.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The box on a product's page that answers "can I use it?".
 *
 * @param text what the state means for the viewer, one or two sentences
 * @param quote what the owner wrote, if that explains the state
 * @param actions what the viewer can do, the likeliest first
 * @param waits whether the state changes by itself within minutes
 */
public record AccessPanel(
        Badge badge, String text, @Nullable String quote, List<Action> actions, boolean waits) {

    /** A button: where it leads, and whether it is the likeliest. */
    public record Action(String label, String href, boolean main) {}

    public AccessPanel {
        actions = List.copyOf(actions);
    }
}

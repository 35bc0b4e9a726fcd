package io.fondaco.web.publish.source;

import io.fondaco.engine.EngineError;

/**
 * Why Trino shows this person nothing now.
 *
 * @param title what is the matter
 * @param sentence what they can do all the same, with Trino's own words where they help
 */
public record TrinoWord(String title, String sentence) {

    static TrinoWord of(EngineError error) {
        return switch (error.kind()) {
            case NOT_IN_NAME ->
                new TrinoWord(
                        "Trino lets the portal ask in nobody's name",
                        "So nothing can be shown here as you. Write the full name; an owner checks it. Trino said: "
                                + error.getMessage());
            case UNREACHABLE, TOO_SLOW ->
                new TrinoWord(
                        "Trino does not answer", "Write the full name and go on; columns and rows are read later.");
            case REFUSED, MISSING, UNSUPPORTED, FAILED -> new TrinoWord("Trino refuses this", error.getMessage());
        };
    }

    /** Whether Trino said nothing of what was asked, so that one goes on without. */
    static boolean isSilence(EngineError error) {
        return error.inDoubt() || error.kind() == EngineError.Kind.NOT_IN_NAME;
    }
}

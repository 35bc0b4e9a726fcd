package io.fondaco.web.help;

import java.util.Optional;
import java.util.Set;

/**
 * What to do about a message of Trino's.
 *
 * @param search what to search for to find the data product that it speaks of; empty where it names none
 */
public record TrinoAnswer(String title, String text, String search) {

    private static final Set<TrinoMessage> OF_A_PRODUCT = Set.of(
            TrinoMessage.PERMISSION_DENIED,
            TrinoMessage.INVALID_VIEW,
            TrinoMessage.TABLE_NOT_FOUND,
            TrinoMessage.COLUMN_NOT_FOUND);

    /** The answer to this text, if it is such a message. */
    static Optional<TrinoAnswer> to(String text) {
        return TrinoMessage.of(text)
                .map(message -> new TrinoAnswer(
                        message.title(),
                        message.text(),
                        OF_A_PRODUCT.contains(message) ? lastPart(message.name(text)) : ""));
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replace("\"", "");
    }
}

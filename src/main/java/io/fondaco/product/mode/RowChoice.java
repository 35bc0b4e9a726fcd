package io.fondaco.product.mode;

import java.util.List;
import java.util.Locale;

/**
 * Rows that a request chooses: those of which a column has one of the chosen values.
 *
 * @param name by which requests name it: lower-case letters, digits and underscores
 * @param column its name in lower case
 * @param values those that can be chosen, as the owner lists them
 */
public record RowChoice(String name, String column, List<String> values) {

    public RowChoice {
        column = column.toLowerCase(Locale.ROOT);
        values = List.copyOf(values);
    }
}

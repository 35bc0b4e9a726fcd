package io.fondaco.product.quality;

import io.fondaco.product.mode.ModeColumn;
import java.util.List;

/**
 * A column as rules look at it.
 *
 * @param values the only ones that it takes; empty where it may take any
 */
public record RuleColumn(ModeColumn column, List<String> values) {

    public RuleColumn {
        values = List.copyOf(values);
    }
}

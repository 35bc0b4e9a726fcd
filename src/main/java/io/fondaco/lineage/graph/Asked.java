package io.fondaco.lineage.graph;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import java.util.List;
import java.util.Locale;

/**
 * What a viewer wants to see.
 *
 * @param dataset the name of one of its ports; empty for all of them
 * @param column one of its columns; empty for none
 * @param before how many steps
 * @param after how many steps
 * @param withOld whether to show what no query showed for long
 */
public record Asked(
        Person viewer, DataProduct product, String dataset, String column, int before, int after, boolean withOld) {

    /** As many steps as are shown unless others are asked for. */
    public static final int USUAL = 2;

    /** The most. */
    public static final int MOST = 5;

    public Asked {
        before = Math.clamp(before, 0, MOST);
        after = Math.clamp(after, 0, MOST);
        column = column.toLowerCase(Locale.ROOT);
    }

    /** The ports from which to walk: one, or all. */
    List<OutputPort> ports() {
        List<OutputPort> ports = product.ports();
        List<OutputPort> named =
                ports.stream().filter(port -> port.name().equals(dataset)).toList();
        return named.isEmpty() ? ports : named;
    }

    /** Whether tables are named that belong to no product: to those who answer for this one. */
    public boolean seesTables() {
        return viewer.platformAdmin() || product.isOwnedBy(viewer);
    }
}

package io.fondaco.product.change;

import io.fondaco.product.ContractColumn.Promise;
import io.fondaco.product.OutputPort.Description;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a port shows personal data that was not in it: nobody let its readers see that. */
public final class NewPersonalData {

    private NewPersonalData() {}

    /** Whether a column holds personal data now, and none of that name did before. */
    public static boolean between(Description before, Description now) {
        return !names(before).containsAll(names(now));
    }

    /** Trino tells columns apart without case. */
    private static Set<String> names(Description port) {
        return port.columns().stream()
                .filter(Promise::personalData)
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}

package io.fondaco.product.harvest;

import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import io.fondaco.product.definition.ColumnTypes;
import io.fondaco.product.harvest.ContractDifference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares what a port's contract promises with what Trino was seen to have. */
public final class ContractDifferences {

    private ContractDifferences() {}

    /** Every difference: first what the contract names, in its order, then what it does not name. */
    public static List<ContractDifference> between(OutputPort port, SeenObject seen) {
        if (seen.goneAt().isPresent()) {
            return List.of(
                    new ContractDifference(Kind.OBJECT_GONE, "", "Trino does not have " + seen.name() + " any more."));
        }
        Map<String, SeenColumn> left = new LinkedHashMap<>();
        seen.columns().forEach(column -> left.put(folded(column.name()), column));
        List<ContractDifference> differences = new ArrayList<>();
        for (ContractColumn promised : port.columns()) {
            SeenColumn column = left.remove(folded(promised.name()));
            if (column == null) {
                differences.add(missing(promised));
            } else if (!ColumnTypes.fits(promised.type(), column.type())) {
                differences.add(otherType(promised, column));
            }
        }
        left.values().forEach(column -> differences.add(extra(column)));
        return differences;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static ContractDifference missing(ContractColumn promised) {
        return new ContractDifference(
                Kind.MISSING,
                promised.name(),
                "The contract promises " + promised.name() + ", but Trino has no such column.");
    }

    private static ContractDifference otherType(ContractColumn promised, SeenColumn column) {
        return new ContractDifference(
                Kind.OTHER_TYPE,
                promised.name(),
                "The contract promises " + promised.name() + " as " + promised.type() + ", but in Trino it is "
                        + column.type() + ".");
    }

    private static ContractDifference extra(SeenColumn column) {
        return new ContractDifference(
                Kind.EXTRA,
                column.name(),
                "Trino has " + column.name() + " (" + column.type() + "), which the contract does not name.");
    }
}

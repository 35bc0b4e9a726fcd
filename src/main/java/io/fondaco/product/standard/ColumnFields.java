package io.fondaco.product.standard;

import io.fondaco.product.ContractColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the columns that a contract promises; what a column holds inside itself is left alone. */
final class ColumnFields {

    private static final Set<String> LOGICAL_TYPES =
            Set.of("string", "date", "timestamp", "time", "number", "integer", "object", "array", "boolean");
    private static final Set<String> PERSONAL = Set.of(
            "personal",
            "personaldata",
            "personalinformation",
            "personallyidentifiable",
            "personallyidentifiableinformation",
            "sensitivepersonal",
            "sensitivepersonaldata",
            "pii",
            "spi",
            "phi");

    private static final int NAME = 255;
    private static final int TYPE = 500;
    private static final int SUMMARY = 2000;

    private ColumnFields() {}

    static List<ContractColumn.Promise> columns(YamlField object) {
        YamlField properties = object.at("properties");
        if (properties.items().isEmpty()) {
            properties.problem("Fondaco needs the columns.");
        }
        Set<String> known = new HashSet<>();
        return properties.items().stream().map(item -> column(item, known)).toList();
    }

    private static ContractColumn.Promise column(YamlField item, Set<String> known) {
        YamlField physical = item.at("physicalName");
        String name = item.at("name").neededText(NAME);
        String column = physical.text(NAME).orElse(name);
        if (!column.isEmpty() && !known.add(column.toLowerCase(Locale.ROOT))) {
            item.problem("Another column above has the name " + column + ".");
        }
        return new ContractColumn.Promise(
                column,
                type(item),
                item.at("description").text(SUMMARY).orElse(""),
                item.at("primaryKey").flag(),
                item.at("partitioned").flag(),
                isPersonal(item.at("classification").text(NAME).orElse("")),
                item.at("required").flag());
    }

    private static String type(YamlField item) {
        YamlField physical = item.at("physicalType");
        if (physical.isPresent()) {
            return physical.neededText(TYPE);
        }
        YamlField logical = item.at("logicalType");
        if (!logical.isPresent()) {
            physical.problem("Fondaco needs the column's type, as physicalType or logicalType.");
            return "";
        }
        String type = logical.neededText(TYPE);
        if (!type.isEmpty() && !LOGICAL_TYPES.contains(type)) {
            logical.problem("Not a logical type of the standard: " + type + ".");
        }
        return type.isEmpty() ? "" : type + ContractColumn.LOGICAL;
    }

    private static boolean isPersonal(String classification) {
        String letters = classification.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return PERSONAL.contains(letters);
    }
}

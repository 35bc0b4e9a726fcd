package io.fondaco.product.standard;

import io.fondaco.product.ContractColumn;
import io.fondaco.product.standard.yaml.YamlField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the columns that a contract promises. What a column holds inside itself is left alone, and what is only
 * computed from columns is none.
 */
final class ColumnFields {

    /** Rows within rows. */
    private static final int DEEPEST = 20;

    private static final Set<String> LOGICAL_TYPES = Set.of(
            "string", "date", "timestamp", "time", "number", "integer", "object", "array", "boolean", "map", "vector");
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
    private static final int TYPE = 100_000;
    private static final int SUMMARY = 2000;
    private static final int VALUE = 200;
    private static final int MOST_VALUES = 200;

    private final List<ContractColumn.Promise> promises = new ArrayList<>();
    private final List<String> otherNames = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    private final YamlField object;

    private ColumnFields(YamlField object) {
        this.object = object;
    }

    static ColumnFields of(YamlField object) {
        ColumnFields columns = new ColumnFields(object);
        YamlField properties = object.at("properties");
        properties.items().forEach(columns::read);
        if (columns.promises.isEmpty()) {
            properties.problem("Fondaco needs the columns.");
        }
        return columns;
    }

    /** The columns, in the order of the contract. */
    List<ContractColumn.Promise> promises() {
        return RelationFields.added(object, List.copyOf(promises));
    }

    /** The names of what is computed from columns: people look for it, and find the columns there. */
    List<String> otherNames() {
        return List.copyOf(otherNames);
    }

    private void read(YamlField item) {
        if (isComputed(item)) {
            item.at("businessName").name(NAME).ifPresent(otherNames::add);
            item.at("name").name(NAME).ifPresent(otherNames::add);
            otherNames.addAll(FieldValues.synonyms(item));
        } else {
            promises.add(column(item));
        }
    }

    /** A measure is an expression over rows; a dimension may be a column or an expression. */
    private static boolean isComputed(YamlField item) {
        String role = item.atNew("semanticType").name(NAME).orElse("column");
        return role.equals("measure")
                || role.equals("dimension") && item.at("transformLogic").isPresent();
    }

    private ContractColumn.Promise column(YamlField item) {
        YamlField physical = item.at("physicalName");
        String name = item.at("name").neededName(NAME);
        String column = physical.name(NAME).orElse(name);
        if (!column.isEmpty() && !known.add(column.toLowerCase(Locale.ROOT))) {
            item.problem("Another column above has the name " + column + ".");
        }
        return new ContractColumn.Promise(
                column,
                type(item),
                item.at("description").text(SUMMARY).orElse(""),
                item.at("primaryKey").flag(),
                item.at("partitioned").flag(),
                holdsPersonalData(item, DEEPEST),
                item.at("required").flag(),
                new ContractColumn.Notes(
                        item.atNew("deprecated").flag(),
                        FieldValues.synonyms(item),
                        values(item),
                        item.at("unique").flag(),
                        RelationFields.of(item)));
    }

    private static List<String> values(YamlField item) {
        return item.atNew("enum").items().stream()
                .limit(MOST_VALUES)
                .map(value -> value.at("value").written(VALUE))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String type(YamlField item) {
        YamlField physical = item.at("physicalType");
        if (physical.isPresent()) {
            return physical.neededName(TYPE);
        }
        YamlField logical = item.at("logicalType");
        if (!logical.isPresent()) {
            physical.problem("Fondaco needs the column's type, as physicalType or logicalType.");
            return "";
        }
        String type = logical.neededName(TYPE);
        if (!type.isEmpty() && !LOGICAL_TYPES.contains(type)) {
            logical.problem("Not a logical type of the standard: " + type + ".");
        }
        return type.isEmpty() ? "" : type + ContractColumn.LOGICAL;
    }

    /** A column holds what any field inside it does. */
    private static boolean holdsPersonalData(YamlField item, int deeper) {
        if (isPersonal(item.at("classification").name(NAME).orElse(""))) {
            return true;
        }
        if (deeper == 0) {
            return false;
        }
        YamlField items = item.at("items");
        return item.at("properties").items().stream().anyMatch(field -> holdsPersonalData(field, deeper - 1))
                || items.isPresent() && holdsPersonalData(items, deeper - 1);
    }

    private static boolean isPersonal(String classification) {
        String letters = classification.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return PERSONAL.contains(letters);
    }
}

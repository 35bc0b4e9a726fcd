package io.fondaco.engine.sql;

import io.trino.sql.tree.ColumnDefinition;
import io.trino.sql.tree.GroupingSets;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.PropertiesCharacteristic;
import io.trino.sql.tree.Property;
import java.util.ArrayList;
import java.util.List;

/** The parts of a parsed statement. The parser's own list leaves some out, in which a query can hide. */
final class SqlNodes {

    private SqlNodes() {}

    /** Everything below this part in which a query may stand, in the order of the text. */
    static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>(node.getChildren());
        switch (node) {
            case GroupingSets sets -> sets.getSets().forEach(children::addAll);
            case ColumnDefinition column -> children.addAll(column.getProperties());
            case PropertiesCharacteristic properties -> children.addAll(properties.getProperties());
            case Property property when !property.isSetToDefault() -> children.add(property.getNonDefaultValue());
            default -> {}
        }
        return children;
    }
}

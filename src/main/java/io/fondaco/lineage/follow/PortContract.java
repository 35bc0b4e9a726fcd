package io.fondaco.lineage.follow;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a contract says of where its data comes from: its own id, by which other products name it as an input, and the
 * source objects of its properties. A source is a full name in Trino, or one with a column behind it; what is shorter
 * names nothing that can be found.
 *
 * @param id empty where the file has none
 */
record PortContract(String id, List<Source> sources) {

    static final PortContract NONE = new PortContract("", List.of());

    private static final int LONGEST_ID = 255;
    private static final int LONGEST = 1_000;
    private static final int OBJECT = 3;

    /**
     * One source of one column.
     *
     * @param fromColumn empty where the contract names the object only
     */
    record Source(QualifiedName object, String fromColumn, String toColumn) {}

    static PortContract of(OutputPort port) {
        return YamlFile.parse(port.contract(), new Problems(""), Variables.none())
                .map(top -> of(top, port))
                .orElse(NONE);
    }

    private static PortContract of(YamlField top, OutputPort port) {
        List<YamlField> objects = top.at("schema").items();
        List<Source> sources = new ArrayList<>();
        objects.stream().filter(object -> objects.size() == 1 || isOf(object, port)).findFirst().stream()
                .flatMap(object -> object.at("properties").items().stream())
                .forEach(property -> sources(property, port.object().cluster(), sources));
        return new PortContract(top.at("id").written(LONGEST_ID).orElse(""), List.copyOf(sources));
    }

    private static boolean isOf(YamlField object, OutputPort port) {
        String table = port.object().object();
        return text(object.at("physicalName")).equalsIgnoreCase(table)
                || text(object.at("name")).equalsIgnoreCase(table)
                || text(object.at("name")).equals(port.name());
    }

    private static void sources(YamlField property, String cluster, List<Source> sources) {
        String column = text(property.at("name"));
        for (YamlField named : property.at("transformSourceObjects").items()) {
            source(text(named), cluster, column).ifPresent(sources::add);
        }
    }

    private static Optional<Source> source(String text, String cluster, String toColumn) {
        String[] parts = text.split("\\.", -1);
        if (toColumn.isBlank() || parts.length < OBJECT || parts.length > OBJECT + 1 || anyBlank(parts)) {
            return Optional.empty();
        }
        QualifiedName object = new QualifiedName(cluster, parts[0], parts[1], parts[2]);
        return Optional.of(new Source(object, parts.length > OBJECT ? parts[OBJECT] : "", toColumn));
    }

    private static boolean anyBlank(String[] parts) {
        for (String part : parts) {
            if (part.isBlank() || part.indexOf('\0') >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String text(YamlField field) {
        return field.written(LONGEST).orElse("");
    }
}

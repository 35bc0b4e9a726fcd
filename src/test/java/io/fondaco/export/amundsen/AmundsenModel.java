package io.fondaco.export.amundsen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What Amundsen's publishers and models take, and a check of the files of an export against it. */
public final class AmundsenModel {

    private static final Map<String, Set<String>> NODES = Map.of(
            "Database", Set.of("name"),
            "Cluster", Set.of("name"),
            "Schema", Set.of("name"),
            "Table", Set.of("name", "is_view:UNQUOTED"),
            "Column", Set.of("name", "type", "sort_order:UNQUOTED"),
            "Description", Set.of("description_source", "description"),
            "Tag", Set.of("tag_type"),
            "User", Set.of("email"));

    private static final Map<String, String> KEYS = Map.of(
            "Database", "database://\\w+",
            "Cluster", "\\w+://[^./']+",
            "Schema", "\\w+://[^./']+\\.[^/']+",
            "Table", "\\w+://[^./']+\\.[^/']+/[^/']+",
            "Column", "\\w+://[^./']+\\.[^/']+/[^/']+/[^/']+",
            "Description", "\\w+://[^./']+\\.[^/']+(/[^/']+){1,2}/_description",
            "Tag", "[^']+",
            "User", "[^']+");

    private static final Set<String> RELATIONS = Set.of(
            "Database CLUSTER CLUSTER_OF Cluster",
            "Cluster SCHEMA SCHEMA_OF Schema",
            "Table HAS_DOWNSTREAM HAS_UPSTREAM Table",
            "Column HAS_DOWNSTREAM HAS_UPSTREAM Column",
            "Schema TABLE TABLE_OF Table",
            "Table COLUMN COLUMN_OF Column",
            "Table DESCRIPTION DESCRIPTION_OF Description",
            "Column DESCRIPTION DESCRIPTION_OF Description",
            "Table TAGGED_BY TAG Tag",
            "User OWNER_OF OWNER Table");

    private AmundsenModel() {}

    /** Fails where a publisher would, and where a relationship has an end that is no node. Gives back the nodes' keys. */
    public static Set<String> accepts(Map<String, String> files) {
        Set<String> nodes = new HashSet<>();
        files.forEach((name, text) -> {
            if (name.startsWith("nodes/")) {
                Set<String> inFile = new HashSet<>();
                rows(text).forEach(row -> {
                    node(row);
                    String node = row.get("LABEL") + " " + row.get("KEY");
                    assertThat(inFile.add(node)).as(node).isTrue();
                    nodes.add(node);
                });
            }
        });
        files.forEach((name, text) -> {
            if (name.startsWith("relationships/")) {
                rows(text).forEach(row -> relation(row, nodes));
            }
        });
        assertThat(files.keySet())
                .allSatisfy(name -> assertThat(name).matches("(nodes|relationships)/[A-Za-z]+_\\d+\\.csv"));
        return nodes;
    }

    private static void node(Map<String, String> row) {
        Map<String, String> attributes = new HashMap<>(row);
        String label = attributes.remove("LABEL");
        String key = attributes.remove("KEY");
        assertThat(NODES).containsKey(label);
        assertThat(attributes.keySet()).isEqualTo(NODES.get(label));
        assertThat(key).matches(Pattern.compile(KEYS.get(label)));
        attributes.forEach((name, value) -> {
            if (name.startsWith("is_")) {
                assertThat(value).matches("true|false");
            } else if (name.endsWith(":UNQUOTED")) {
                assertThat(value).matches("\\d+");
            }
        });
    }

    private static void relation(Map<String, String> row, Set<String> nodes) {
        assertThat(row.keySet())
                .containsExactlyInAnyOrder("START_LABEL", "START_KEY", "END_LABEL", "END_KEY", "TYPE", "REVERSE_TYPE");
        assertThat(RELATIONS)
                .contains("%s %s %s %s"
                        .formatted(
                                row.get("START_LABEL"),
                                row.get("TYPE"),
                                row.get("REVERSE_TYPE"),
                                row.get("END_LABEL")));
        assertThat(nodes)
                .contains(row.get("START_LABEL") + " " + row.get("START_KEY"))
                .contains(row.get("END_LABEL") + " " + row.get("END_KEY"));
    }

    /** RFC 4180, every cell in quotes. */
    public static List<Map<String, String>> rows(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean doubled = character == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
            if (quoted && doubled) {
                cell.append('"');
                at++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (quoted) {
                cell.append(character);
            } else if (character == ',' || character == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                if (character == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int at = 0; at < cells.size(); at++) {
                row.put(lines.getFirst().get(at), cells.get(at));
            }
            rows.add(row);
        }
        return rows;
    }
}

package io.fondaco.engine.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fondaco.engine.name.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of Trino's rules: the administrator's own first, then the portal's for its catalogs with a last one that
 * shuts them, then the administrator's others. In each section the first rule that fits decides. The same rights make the
 * same text; each right stands in it once, so it grows with their number.
 */
public final class RulesText {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> ALL_OF_A_TABLE =
            List.of("SELECT", "INSERT", "DELETE", "UPDATE", "OWNERSHIP", "GRANT_SELECT");
    private static final List<String> ALL_OF_A_FUNCTION = List.of("EXECUTE", "GRANT_EXECUTE", "OWNERSHIP");
    private static final List<String> ALL_OF_A_PROCEDURE = List.of("EXECUTE", "GRANT_EXECUTE");

    /** Tables of one schema that the same users read stand in one rule. */
    private record Group(String catalog, String schema, SortedSet<String> users, boolean passable) {}

    private final OwnRules before;
    private final OwnRules after;
    private final Set<String> catalogs;
    private final Set<String> unbound;

    /**
     * Rules for these catalogs of one cluster.
     *
     * @param unbound users who may do anything there
     */
    public RulesText(OwnRules before, OwnRules after, Set<String> catalogs, Set<String> unbound) {
        this.before = before;
        this.after = after;
        this.catalogs = new TreeSet<>(catalogs);
        this.unbound = new TreeSet<>(unbound);
    }

    /** The whole file, a rule a line. */
    public String of(Collection<Right> rights) {
        Set<String> sections = new LinkedHashSet<>(List.of("catalogs", "schemas", "tables"));
        sections.addAll(before.sections());
        sections.addAll(after.sections());
        return sections.stream()
                .map(section -> "\"" + section + "\": " + list(section(section, rights)))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String list(List<? extends JsonNode> rules) {
        return rules.stream().map(rule -> "  " + rule).collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    private List<JsonNode> section(String section, Collection<Right> rights) {
        List<JsonNode> rules = new ArrayList<>(before.rules(section));
        if (!catalogs.isEmpty()) {
            rules.addAll(
                    switch (section) {
                        case "catalogs" -> catalogRules(rights);
                        case "schemas" -> List.of(ours().put("owner", false));
                        case "tables" -> tableRules(rights);
                        case "functions", "procedures" -> List.of(with(ours(), List.of()));
                        default -> List.of();
                    });
            unboundRule(section)
                    .ifPresent(rule -> rules.add(before.rules(section).size(), rule));
        }
        if (!before.has(section) && !after.has(section)) {
            rules.add(absent(section));
        }
        rules.addAll(after.rules(section));
        return rules;
    }

    /** What a section that nobody wrote means to Trino: with the portal's rules in it, it must be said. */
    private static ObjectNode absent(String section) {
        return switch (section) {
            case "catalogs" -> JSON.objectNode().put("allow", "all");
            case "schemas" -> JSON.objectNode().put("owner", true);
            default -> with(JSON.objectNode(), ALL_OF_A_TABLE);
        };
    }

    private Optional<ObjectNode> unboundRule(String section) {
        ObjectNode rule =
                JSON.objectNode().put("user", RulePattern.of(unbound)).put("catalog", RulePattern.of(catalogs));
        return switch (section) {
            case "catalogs" -> Optional.of(rule.put("allow", "all"));
            case "schemas" -> Optional.of(rule.put("owner", true));
            case "tables" -> Optional.of(with(rule, ALL_OF_A_TABLE));
            case "functions" -> Optional.of(with(rule, ALL_OF_A_FUNCTION));
            case "procedures" -> Optional.of(with(rule, ALL_OF_A_PROCEDURE));
            default -> Optional.empty();
        };
    }

    private ObjectNode ours() {
        return JSON.objectNode().put("catalog", RulePattern.of(catalogs));
    }

    private static ObjectNode with(ObjectNode rule, List<String> privileges) {
        privileges.forEach(rule.withArray("privileges")::add);
        return rule;
    }

    /** Whoever reads something in a catalog sees that it is there, and nobody else does. */
    private List<JsonNode> catalogRules(Collection<Right> rights) {
        SortedMap<String, SortedSet<String>> users = new TreeMap<>();
        rights.forEach(right -> users.computeIfAbsent(right.object().catalog(), key -> new TreeSet<>())
                .add(right.principal()));
        Stream<ObjectNode> open = users.entrySet().stream()
                .filter(each -> catalogs.contains(each.getKey()))
                .map(each -> JSON.objectNode()
                        .put("user", RulePattern.of(each.getValue()))
                        .put("catalog", RulePattern.escaped(each.getKey()))
                        .put("allow", "read-only"));
        return Stream.<JsonNode>concat(open, Stream.of(ours().put("allow", "none")))
                .toList();
    }

    private List<JsonNode> tableRules(Collection<Right> rights) {
        Stream<ObjectNode> open = groups(rights).entrySet().stream()
                .map(each -> rule(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(ObjectNode::toString));
        return Stream.<JsonNode>concat(open, Stream.of(with(ours(), List.of()))).toList();
    }

    private Map<Group, SortedSet<String>> groups(Collection<Right> rights) {
        Map<Group, SortedSet<String>> groups = new HashMap<>();
        for (boolean passable : List.of(true, false)) {
            SortedMap<QualifiedName, SortedSet<String>> users = new TreeMap<>();
            rights.stream()
                    .filter(right -> right.passable() == passable
                            && catalogs.contains(right.object().catalog()))
                    .forEach(right -> users.computeIfAbsent(right.object(), key -> new TreeSet<>())
                            .add(right.principal()));
            users.forEach((object, readers) -> groups.computeIfAbsent(
                            new Group(object.catalog(), object.schema(), readers, passable), key -> new TreeSet<>())
                    .add(object.object()));
        }
        return groups;
    }

    private static ObjectNode rule(Group group, SortedSet<String> tables) {
        return with(
                JSON.objectNode()
                        .put("user", RulePattern.of(group.users()))
                        .put("catalog", RulePattern.escaped(group.catalog()))
                        .put("schema", RulePattern.escaped(group.schema()))
                        .put("table", RulePattern.of(tables)),
                group.passable() ? List.of("SELECT", "GRANT_SELECT") : List.of("SELECT"));
    }
}

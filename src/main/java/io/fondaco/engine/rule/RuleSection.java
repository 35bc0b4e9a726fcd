package io.fondaco.engine.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sections that Trino 476 knows, and what a rule of each looks like. Trino reads them strictly: a field too many or
 * too few, and it answers no query any more.
 */
final class RuleSection {

    private static final Map<String, RuleSection> ALL = Map.ofEntries(
            Map.entry(
                    "catalogs",
                    needing("allow")
                            .who()
                            .expressions("catalog")
                            .field("allow", RuleField.one("all", "read-only", "none", "owner"))),
            Map.entry(
                    "schemas", needing().who().expressions("catalog", "schema").field("owner", RuleField.YES_OR_NO)),
            Map.entry(
                    "tables",
                    needing("privileges")
                            .who()
                            .expressions("catalog", "schema", "table")
                            .field(
                                    "privileges",
                                    RuleField.some("SELECT", "INSERT", "DELETE", "UPDATE", "OWNERSHIP", "GRANT_SELECT"))
                            .field("columns", RuleField.COLUMNS)
                            .field("filter", RuleField.TEXT)
                            .field("filter_environment", RuleField.ENVIRONMENT)),
            Map.entry(
                    "functions",
                    needing("privileges")
                            .who()
                            .expressions("catalog", "schema", "function")
                            .field("privileges", RuleField.some("EXECUTE", "GRANT_EXECUTE", "OWNERSHIP"))),
            Map.entry(
                    "procedures",
                    needing("privileges")
                            .who()
                            .expressions("catalog", "schema", "procedure")
                            .field("privileges", RuleField.some("EXECUTE", "GRANT_EXECUTE"))),
            Map.entry(
                    "queries",
                    needing("allow")
                            .who()
                            .expressions("queryOwner")
                            .field("allow", RuleField.some("execute", "view", "kill"))),
            Map.entry(
                    "impersonation",
                    needing("new_user")
                            .expressions("original_user", "original_role", "new_user")
                            .field("allow", RuleField.YES_OR_NO)),
            Map.entry(
                    "principals",
                    needing("principal")
                            .expressions("principal", "user")
                            .field("principal_to_user", RuleField.TEXT)
                            .field("allow", RuleField.YES_OR_NO)),
            Map.entry(
                    "authorization",
                    needing()
                            .expressions("original_user", "original_group", "original_role", "new_user", "new_role")
                            .field("allow", RuleField.YES_OR_NO)),
            Map.entry(
                    "system_information",
                    needing("allow").expressions("user", "role").field("allow", RuleField.some("read", "write"))),
            Map.entry(
                    "system_session_properties",
                    needing().who().expressions("property").field("allow", RuleField.YES_OR_NO)),
            Map.entry(
                    "catalog_session_properties",
                    needing().who().expressions("catalog", "property").field("allow", RuleField.YES_OR_NO)));

    private final List<String> needed;
    private final Map<String, RuleField> fields = new HashMap<>();

    private RuleSection(List<String> needed) {
        this.needed = needed;
    }

    private static RuleSection needing(String... fields) {
        return new RuleSection(List.of(fields));
    }

    private RuleSection who() {
        return expressions("user", "role", "group");
    }

    private RuleSection expressions(String... names) {
        for (String name : names) {
            fields.put(name, RuleField.EXPRESSION);
        }
        return this;
    }

    private RuleSection field(String name, RuleField field) {
        fields.put(name, field);
        return this;
    }

    /** The section of that name. */
    static Optional<RuleSection> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Why Trino would not take this rule, empty where it would. */
    Optional<String> wrong(JsonNode rule) {
        if (!rule.isObject()) {
            return Optional.of("must be an object");
        }
        return rule.properties().stream()
                .flatMap(field -> wrong(field.getKey(), field.getValue()).stream())
                .findFirst()
                .or(() -> needed.stream()
                        .filter(field -> !rule.has(field))
                        .findFirst()
                        .map("“%s” is missing"::formatted))
                .or(() -> half(rule));
    }

    private Optional<String> wrong(String field, JsonNode value) {
        RuleField known = fields.get(field);
        return known == null
                ? Optional.of("Trino knows no field “%s” there".formatted(field))
                : known.wrong(value).map(why -> "“%s” %s".formatted(field, why));
    }

    /** What Trino wants beyond the single fields: who it is about, and that nobody's queries are run by others. */
    private Optional<String> half(JsonNode rule) {
        boolean whole = true;
        if (this == ALL.get("authorization")) {
            whole = rule.has("new_user") || rule.has("new_role");
        } else if (this == ALL.get("principals")) {
            whole = rule.has("user") || rule.has("principal_to_user");
        } else if (this == ALL.get("queries")) {
            whole = !rule.has("queryOwner") || !rule.get("allow").toString().contains("\"execute\"");
        }
        return whole ? Optional.empty() : Optional.of("Trino does not take its fields together");
    }
}

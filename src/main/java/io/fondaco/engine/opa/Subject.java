package io.fondaco.engine.opa;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * One thing that Trino asks about, as the field of a resource names it.
 *
 * @param catalog empty where it belongs to none
 * @param schema empty where none is named
 * @param object the table, view or function, empty where none is named
 * @param user whom it is about, empty where it is nobody
 * @param columns how many columns are asked for
 */
record Subject(Kind kind, String catalog, String schema, String object, String user, int columns) {

    /** The kinds that Trino 476 has. */
    enum Kind {
        CATALOG,
        SCHEMA,
        TABLE,
        COLUMN,
        FUNCTION,
        CATALOG_SESSION_PROPERTY,
        SYSTEM_SESSION_PROPERTY,
        USER,
        /** The question is about nothing in particular. */
        NOTHING
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "catalog", Kind.CATALOG,
            "schema", Kind.SCHEMA,
            "table", Kind.TABLE,
            "column", Kind.COLUMN,
            "function", Kind.FUNCTION,
            "catalogSessionProperty", Kind.CATALOG_SESSION_PROPERTY,
            "systemSessionProperty", Kind.SYSTEM_SESSION_PROPERTY,
            "user", Kind.USER);

    /** About nothing. */
    static final Subject NOTHING = new Subject(Kind.NOTHING, "", "", "", "", 0);

    /** What a resource is about; throws {@link BadQuestion} where it names nothing that is known, or several things. */
    static Subject parse(JsonNode resource) {
        if (isProcedureOfTable(resource)) {
            return of(Kind.TABLE, resource.get("table"));
        }
        if (!resource.isObject() || resource.size() != 1) {
            throw new BadQuestion("A resource must name one thing.");
        }
        Map.Entry<String, JsonNode> only = resource.properties().iterator().next();
        Kind kind = KINDS.get(only.getKey());
        if (kind == null) {
            throw new BadQuestion("The portal knows no resource of the kind “%s”.".formatted(only.getKey()));
        }
        return of(kind, only.getValue());
    }

    /** What {@code ALTER TABLE … EXECUTE} asks about: the table, and a name that lies nowhere else. */
    private static boolean isProcedureOfTable(JsonNode resource) {
        return resource.size() == 2
                && resource.has("table")
                && resource.has("function")
                && !resource.get("function").has("catalogSchema");
    }

    private static Subject of(Kind kind, JsonNode named) {
        return switch (kind) {
            case CATALOG -> new Subject(kind, text(named, "name"), "", "", "", 0);
            case SCHEMA -> new Subject(kind, text(named, "catalogName"), text(named, "schemaName"), "", "", 0);
            case TABLE, COLUMN ->
                new Subject(
                        kind,
                        text(named, "catalogName"),
                        text(named, "schemaName"),
                        text(named, "tableName"),
                        "",
                        named.path("columns").size());
            case FUNCTION -> {
                JsonNode place = named.path("catalogSchema");
                yield new Subject(
                        kind,
                        text(place, "catalogName"),
                        text(place, "schemaName"),
                        text(named, "functionName"),
                        "",
                        0);
            }
            case CATALOG_SESSION_PROPERTY -> new Subject(kind, text(named, "catalogName"), "", "", "", 0);
            case SYSTEM_SESSION_PROPERTY -> new Subject(kind, "", "", "", "", 0);
            case USER -> new Subject(kind, "", "", "", text(named, "user"), 0);
            case NOTHING -> NOTHING;
        };
    }

    private static String text(JsonNode named, String field) {
        JsonNode value = named.path(field);
        if (!value.isTextual() || value.asText().isEmpty()) {
            throw new BadQuestion("“%s” is missing.".formatted(field));
        }
        return value.asText();
    }

    /** Whether it lies in the schema that describes a catalog. */
    boolean inInformationSchema() {
        return schema.equals("information_schema");
    }
}

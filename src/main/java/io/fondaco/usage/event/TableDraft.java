package io.fondaco.usage.event;

import static io.fondaco.usage.event.JsonFields.each;
import static io.fondaco.usage.event.JsonFields.list;
import static io.fondaco.usage.event.JsonFields.text;

import com.fasterxml.jackson.core.JsonParser;
import io.fondaco.engine.QualifiedName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a table's name, and what belongs to it, while the event is read. */
final class TableDraft {

    private static final int LONGEST = 255;

    private @Nullable String catalog;
    private @Nullable String schema;
    private @Nullable String object;
    private boolean view;
    private @Nullable Boolean direct;
    List<QualifiedName> through = List.of();
    List<String> columns = List.of();
    List<OutputTable.Column> outputColumns = List.of();

    /** An element of {@code metadata.tables}. */
    static TableDraft read(JsonParser json) throws IOException {
        TableDraft table = new TableDraft();
        each(json, field -> {
            switch (field) {
                case "directlyReferenced" -> table.direct = json.getValueAsBoolean(false);
                case "columns" -> table.columns = list(json, () -> columnName(json, "column"));
                case "referenceChain" -> table.through = list(json, () -> viewOf(json));
                default -> table.takeName(field, json);
            }
        });
        return table;
    }

    /** {@code ioMetadata.output}. */
    static TableDraft readOutput(JsonParser json) throws IOException {
        TableDraft table = new TableDraft();
        each(json, field -> {
            if (field.equals("columns")) {
                table.outputColumns = list(json, () -> outputColumn(json));
            } else {
                table.takeName(field, json);
            }
        });
        return table;
    }

    /** The name, if it is whole and storable. */
    Optional<QualifiedName> name() {
        return isName(catalog) && isName(schema) && isName(object)
                ? Optional.of(new QualifiedName(catalog, schema, object))
                : Optional.empty();
    }

    /** Whether the query itself names it; a Trino that does not say so names nothing but what the query does. */
    boolean isDirect() {
        return direct == null ? through.isEmpty() : direct;
    }

    private static boolean isName(@Nullable String part) {
        return part != null && !part.isBlank() && part.length() <= LONGEST && part.equals(Text.cut(part, LONGEST));
    }

    private void takeName(String field, JsonParser json) throws IOException {
        switch (field) {
            case "catalog", "catalogName" -> catalog = text(json);
            case "schema", "schemaName" -> schema = text(json);
            case "table", "viewName", "materializedViewName" -> object = text(json);
            case "@type" -> view = List.of("view", "materializedView").contains(String.valueOf(text(json)));
            default -> {}
        }
    }

    /** A chain also names row filters and column masks; those stand on the table itself and are no way to it. */
    private static @Nullable QualifiedName viewOf(JsonParser json) throws IOException {
        TableDraft link = new TableDraft();
        each(json, field -> link.takeName(field, json));
        return link.view ? link.name().orElse(null) : null;
    }

    private static @Nullable String columnName(JsonParser json, String nameField) throws IOException {
        String[] found = new String[1];
        each(json, field -> {
            if (field.equals(nameField)) {
                found[0] = JsonFields.name(json);
            }
        });
        return found[0];
    }

    private static OutputTable.@Nullable Column outputColumn(JsonParser json) throws IOException {
        String[] name = new String[1];
        List<OutputTable.Source> sources = new ArrayList<>();
        each(json, field -> {
            switch (field) {
                case "columnName" -> name[0] = JsonFields.name(json);
                case "sourceColumns" -> sources.addAll(list(json, () -> source(json)));
                default -> {}
            }
        });
        return name[0] == null ? null : new OutputTable.Column(name[0], sources);
    }

    private static OutputTable.@Nullable Source source(JsonParser json) throws IOException {
        TableDraft table = new TableDraft();
        String[] column = new String[1];
        each(json, field -> {
            if (field.equals("columnName")) {
                column[0] = JsonFields.name(json);
            } else {
                table.takeName(field, json);
            }
        });
        return column[0] == null
                ? null
                : table.name()
                        .map(name -> new OutputTable.Source(name, column[0]))
                        .orElse(null);
    }
}

package io.fondaco.usage.event;

import static io.fondaco.usage.event.JsonFields.each;
import static io.fondaco.usage.event.JsonFields.list;
import static io.fondaco.usage.event.JsonFields.text;

import com.fasterxml.jackson.core.JsonParser;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.event.TableUse.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a table's name, and what belongs to it, while the event is read. */
final class TableDraft {

    private static final int LONGEST = 255;
    private static final Set<String> VIEWS = Set.of("view", "materializedView");
    private static final Set<String> RULES = Set.of("rowFilter", "columnMask");

    private final String cluster;
    private @Nullable String catalog;
    private @Nullable String schema;
    private @Nullable String object;
    private @Nullable String type;
    private @Nullable Boolean direct;
    private boolean forRule;
    private @Nullable QualifiedName mode;
    private boolean belowView;
    List<QualifiedName> through = List.of();
    List<String> columns = List.of();

    /** The expressions of row filters and column masks that guard it for whoever asks. */
    final List<String> rules = new ArrayList<>();

    final Set<String> masked = new HashSet<>();

    /** What a view selects. */
    @Nullable
    String viewText;

    List<OutputTable.Column> outputColumns = List.of();

    private TableDraft(String cluster) {
        this.cluster = cluster;
    }

    /** An element of {@code metadata.tables}. */
    static TableDraft read(String cluster, JsonParser json) throws IOException {
        TableDraft table = new TableDraft(cluster);
        each(json, field -> {
            switch (field) {
                case "directlyReferenced" -> table.direct = json.getValueAsBoolean(false);
                case "columns" -> table.columns = list(json, () -> table.column(json));
                case "filters" -> table.rules.addAll(list(json, () -> text(json)));
                case "viewText" -> table.viewText = text(json);
                case "referenceChain" -> table.through = list(json, () -> table.link(json));
                default -> table.takeName(field, json);
            }
        });
        return table;
    }

    /** {@code ioMetadata.output}. */
    static TableDraft readOutput(String cluster, JsonParser json) throws IOException {
        TableDraft table = new TableDraft(cluster);
        each(json, field -> {
            if (field.equals("columns")) {
                table.outputColumns = list(json, () -> table.outputColumn(json));
            } else {
                table.takeName(field, json);
            }
        });
        return table;
    }

    /** The name, if it is whole and storable. */
    Optional<QualifiedName> name() {
        return isName(catalog) && isName(schema) && isName(object)
                ? Optional.of(new QualifiedName(cluster, catalog, schema, object))
                : Optional.empty();
    }

    /**
     * Whether the query itself names it; a Trino that does not say so names nothing but what the query does. What is read
     * through the view of a mode only is as good as named: the view stands for it.
     */
    private boolean isDirect() {
        return direct == null ? through.isEmpty() : direct || isInMode();
    }

    /** The view of a mode that reads it itself; null where there is none. */
    @Nullable
    QualifiedName mode() {
        return mode;
    }

    /** Whether it stands next to others in the view of a mode. */
    boolean isInMode() {
        return mode != null && through.isEmpty();
    }

    /** It is no data that somebody asked for. */
    void onlyForRule() {
        forRule = true;
    }

    private static boolean isName(@Nullable String part) {
        return part != null && !part.isBlank() && part.length() <= LONGEST && part.equals(Text.cut(part, LONGEST));
    }

    private void takeName(String field, JsonParser json) throws IOException {
        switch (field) {
            case "catalog", "catalogName" -> catalog = text(json);
            case "schema", "schemaName" -> schema = text(json);
            case "table", "viewName", "materializedViewName" -> object = text(json);
            case "@type" -> type = text(json);
            default -> {}
        }
    }

    /** How the query comes to it, by way of which views or rules. */
    Role role() {
        if (forRule) {
            return Role.RULE;
        }
        return isDirect() ? Role.DIRECT : Role.THROUGH;
    }

    /**
     * A chain also names row filters and column masks; those stand on the table itself and are no way to it. Nor is what
     * the portal made behind or beside an object: to everybody it is that one.
     */
    private @Nullable QualifiedName link(JsonParser json) throws IOException {
        TableDraft link = new TableDraft(cluster);
        each(json, field -> link.takeName(field, json));
        forRule |= link.type != null && RULES.contains(link.type);
        if (link.type == null || !VIEWS.contains(link.type)) {
            return null;
        }
        Optional<QualifiedName> name = link.name();
        // Of its two layers the outer one comes later, and is the one of which somebody asked for columns.
        mode = name.filter(each -> each.namesMode() && !belowView).orElse(mode);
        Optional<QualifiedName> shown = name.filter(each -> !each.namesHidden());
        belowView |= shown.isPresent();
        return shown.orElse(null);
    }

    private @Nullable String column(JsonParser json) throws IOException {
        String[] found = new String[2];
        each(json, field -> {
            switch (field) {
                case "column" -> found[0] = JsonFields.name(json);
                case "mask" -> found[1] = text(json);
                default -> {}
            }
        });
        if (found[0] != null && found[1] != null) {
            masked.add(found[0]);
            rules.add(found[1]);
        }
        return found[0];
    }

    private OutputTable.@Nullable Column outputColumn(JsonParser json) throws IOException {
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

    private OutputTable.@Nullable Source source(JsonParser json) throws IOException {
        TableDraft table = new TableDraft(cluster);
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

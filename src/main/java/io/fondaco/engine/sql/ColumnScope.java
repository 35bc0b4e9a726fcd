package io.fondaco.engine.sql;

import io.fondaco.engine.sql.SqlLineage.Source;
import io.trino.sql.tree.DataType;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.ExistsPredicate;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.LambdaExpression;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.SubqueryExpression;
import io.trino.sql.tree.WindowReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What stands behind FROM: which names it gives to expressions, and where their values come from. */
final class ColumnScope {

    /** A relation under the name by which expressions call it; empty where it has none. */
    record Entry(String name, Columns columns) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(String name, Columns columns) {
        entries.add(new Entry(name, columns));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The columns from which a value is made; empty where one of them is not known. */
    Optional<Set<Source>> sources(Node expression) {
        return switch (expression) {
            case Identifier name -> named(lower(name));
            case DereferenceExpression path -> path(path);
            case DataType _ -> Optional.of(Set.of());
            case SubqueryExpression _, ExistsPredicate _, LambdaExpression _ -> Optional.empty();
            case FunctionCall call
            when call.getWindow().filter(WindowReference.class::isInstance).isPresent() -> Optional.empty();
            default -> together(expression.getChildren());
        };
    }

    private Optional<Set<Source>> together(List<? extends Node> parts) {
        Set<Source> all = new HashSet<>();
        for (Node part : parts) {
            Optional<Set<Source>> sources = sources(part);
            if (sources.isEmpty()) {
                return sources;
            }
            all.addAll(sources.get());
        }
        return Optional.of(all);
    }

    /** {@code alias.column}, {@code schema.table.column}, or a field of a row, which comes from the row's column. */
    private Optional<Set<Source>> path(DereferenceExpression path) {
        Optional<Identifier> field = path.getField();
        if (field.isEmpty()) {
            return Optional.empty();
        }
        String qualifier = switch (path.getBase()) {
            case Identifier name -> lower(name);
            case DereferenceExpression longer ->
                longer.getField().map(ColumnScope::lower).orElse("");
            default -> "";
        };
        List<Entry> called = entries.stream()
                .filter(entry -> !qualifier.isEmpty() && entry.name().equals(qualifier))
                .toList();
        if (called.size() == 1) {
            return called.getFirst().columns().named(lower(field.get()));
        }
        return called.isEmpty() ? sources(path.getBase()) : Optional.empty();
    }

    /** A bare name belongs to the only relation that may have it. */
    private Optional<Set<Source>> named(String name) {
        List<Entry> possible =
                entries.stream().filter(entry -> entry.columns().mayGive(name)).toList();
        return possible.size() == 1 ? possible.getFirst().columns().named(name) : Optional.empty();
    }

    static String lower(Identifier name) {
        return name.getValue().toLowerCase(Locale.ROOT);
    }
}

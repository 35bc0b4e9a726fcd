package io.fondaco.product.mode;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.mode.AccessMode.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The query of the view behind a mode. Names are quoted, values are literals of their column's kind, and what is no value
 * that the owner listed is left out, so that nothing which a requester sends becomes SQL.
 *
 * @param columns of the port
 * @param key the table with the secret from which the keys of hashes follow; empty where there is none
 * @param product the address of the product, by which its key differs from others
 */
public record ModeQuery(AccessMode mode, List<ModeColumn> columns, Optional<QualifiedName> key, String product) {

    /** The query over an object of Trino. */
    public String over(QualifiedName base, ModeChoice choice) {
        return over(base.sql(), choice);
    }

    /** The query over another query, whose object is not there yet. */
    public String overQuery(String query, ModeChoice choice) {
        return over("(\n" + query + "\n) base", choice);
    }

    /** With every value that can be chosen: what is checked before anybody asked. */
    public ModeChoice widest() {
        return ModeChoice.of(
                mode.name(), mode.choices().stream().collect(Collectors.toMap(RowChoice::name, RowChoice::values)));
    }

    private String over(String base, ModeChoice choice) {
        List<String> conditions = new ArrayList<>();
        if (mode.rows() != null) {
            // A comment at the end of the expression must not swallow what follows.
            conditions.add("(" + mode.rows() + "\n)");
        }
        Map<String, List<String>> chosen = choice.chosen();
        mode.choices().forEach(each -> conditions.add(chosen(each, chosen.getOrDefault(each.name(), List.of()))));
        String shown = mode.shows(columns).stream().map(this::column).collect(Collectors.joining(", "));
        return "SELECT " + shown + " FROM " + base
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    private String chosen(RowChoice choice, List<String> values) {
        Optional<ModeColumn> column = columns.stream()
                .filter(each -> each.name().equals(choice.column()))
                .findFirst();
        List<String> literals = values.stream()
                .filter(choice.values()::contains)
                .flatMap(value -> column.flatMap(each -> each.kind().literal(value)).stream())
                .toList();
        return literals.isEmpty()
                ? "false"
                : "%s IN (%s)".formatted(QualifiedName.quoted(choice.column()), String.join(", ", literals));
    }

    private String column(Shown shown) {
        String name = QualifiedName.quoted(shown.column().name());
        return shown.mask().map(mask -> masked(mask, name) + " AS " + name).orElse(name);
    }

    private String masked(ColumnMask mask, String name) {
        return switch (mask.mask()) {
            case EMPTY -> "if(false, %s)".formatted(name);
            case HASH -> "lower(to_hex(hmac_sha256(to_utf8(CAST(%s AS varchar)), %s)))".formatted(name, productKey());
            case FIRST -> "substr(CAST(%s AS varchar), 1, %d)".formatted(name, mask.size());
            case YEAR -> "year(%s)".formatted(name);
            case ROUNDED -> "round(%s, %d)".formatted(name, -mask.size());
        };
    }

    private String productKey() {
        String secret = QualifiedName.quoted("secret");
        return key.map(table -> "(SELECT hmac_sha256(to_utf8(%s), %s) FROM %s)"
                        .formatted(QualifiedName.literal(product), secret, table.sql()))
                .orElse("CAST(NULL AS varbinary)");
    }
}

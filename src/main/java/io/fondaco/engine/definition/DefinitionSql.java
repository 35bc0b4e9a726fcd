package io.fondaco.engine.definition;

import static io.fondaco.engine.name.QualifiedName.quoted;

import io.fondaco.engine.name.QualifiedName;
import org.jspecify.annotations.Nullable;

/** The only place where definitions become SQL: names are quoted, and texts are literals. */
final class DefinitionSql {

    private DefinitionSql() {}

    static String of(DefinitionStatement statement) {
        return switch (statement) {
            case DefinitionStatement.CreateView create ->
                "CREATE OR REPLACE VIEW %s%s SECURITY %s AS\n%s"
                        .formatted(
                                create.object().sql(),
                                comment(create.comment()),
                                create.invoker() ? "INVOKER" : "DEFINER",
                                create.query());
            case DefinitionStatement.CreateMaterializedView create ->
                "CREATE OR REPLACE MATERIALIZED VIEW %s%s AS\n%s"
                        .formatted(create.object().sql(), comment(create.comment()), create.query());
            case DefinitionStatement.Drop drop ->
                "DROP %s IF EXISTS %s"
                        .formatted(drop.kind().sql(), drop.object().sql());
            case DefinitionStatement.Comment comment ->
                "COMMENT ON %s %s IS %s"
                        .formatted(comment.kind().sql(), comment.object().sql(), literal(comment.text()));
            case DefinitionStatement.CommentOnColumn comment ->
                "COMMENT ON COLUMN %s.%s IS %s"
                        .formatted(comment.object().sql(), quoted(comment.column()), literal(comment.text()));
            case DefinitionStatement.Refresh refresh ->
                "REFRESH MATERIALIZED VIEW " + refresh.object().sql();
            case DefinitionStatement.HandOver handOver ->
                "ALTER VIEW %s SET AUTHORIZATION USER %s"
                        .formatted(handOver.object().sql(), quoted(handOver.owner()));
        };
    }

    static String text(QualifiedName object, Definition definition) {
        StringBuilder text = new StringBuilder("CREATE ")
                .append(definition.kind().sql())
                .append(' ')
                .append(object.sql())
                .append(comment(definition.comment()));
        if (definition.kind() == DefinitionKind.VIEW) {
            text.append(" SECURITY ").append(definition.invoker() ? "INVOKER" : "DEFINER");
        }
        text.append(definition.query().isEmpty() ? "" : " AS\n" + definition.query())
                .append(";\n");
        definition
                .meanings()
                .forEach((column, meaning) -> text.append(
                                of(new DefinitionStatement.CommentOnColumn(object, definition.kind(), column, meaning)))
                        .append(";\n"));
        if (definition.owner() != null) {
            text.append(Definition.OWNED_BY.strip())
                    .append(' ')
                    .append(definition.owner())
                    .append('\n');
        }
        return text.toString();
    }

    private static String comment(@Nullable String text) {
        return text == null ? "" : " COMMENT " + literal(text);
    }

    private static String literal(@Nullable String text) {
        return text == null ? "NULL" : QualifiedName.literal(text);
    }
}

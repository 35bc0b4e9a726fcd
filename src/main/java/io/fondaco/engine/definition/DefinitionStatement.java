package io.fondaco.engine.definition;

import io.fondaco.engine.name.QualifiedName;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One statement by which the portal makes, changes or drops an object. */
public sealed interface DefinitionStatement {

    /** The object that it is about. */
    QualifiedName object();

    /** What Trino is told. */
    default String sql() {
        return DefinitionSql.of(this);
    }

    /** What the object is after it; null where it is not there any more. */
    @Nullable
    Definition after(@Nullable Definition before);

    /** Whether Trino forgets with it who may read the object. */
    boolean dropsGrants();

    /** Makes a view, or another one in its place. */
    record CreateView(
            QualifiedName object,
            String query,
            boolean invoker,
            @Nullable String comment) implements DefinitionStatement {

        @Override
        public Definition after(@Nullable Definition before) {
            return new Definition(DefinitionKind.VIEW, CanonicalQuery.of(query), invoker, comment, Map.of(), null);
        }

        @Override
        public boolean dropsGrants() {
            return true;
        }
    }

    /** Makes a materialized view without rows, or another one in its place. */
    record CreateMaterializedView(
            QualifiedName object, String query, @Nullable String comment) implements DefinitionStatement {

        @Override
        public Definition after(@Nullable Definition before) {
            return new Definition(
                    DefinitionKind.MATERIALIZED_VIEW, CanonicalQuery.of(query), false, comment, Map.of(), null);
        }

        @Override
        public boolean dropsGrants() {
            return true;
        }
    }

    /** Drops it, if it is there. */
    record Drop(QualifiedName object, DefinitionKind kind) implements DefinitionStatement {

        /** Only views are dropped: a table is never the portal's. */
        public Drop {
            if (kind == DefinitionKind.TABLE) {
                throw new IllegalArgumentException("The portal drops no table: " + object);
            }
        }

        @Override
        public @Nullable Definition after(@Nullable Definition before) {
            return null;
        }

        @Override
        public boolean dropsGrants() {
            return true;
        }
    }

    /** Says what the object is; null takes the comment away. */
    record Comment(
            QualifiedName object,
            DefinitionKind kind,
            @Nullable String text) implements DefinitionStatement {

        @Override
        public @Nullable Definition after(@Nullable Definition before) {
            return before == null ? null : before.withComment(text);
        }

        @Override
        public boolean dropsGrants() {
            return kind == DefinitionKind.VIEW;
        }
    }

    /** Says what a column is; null takes the comment away. */
    record CommentOnColumn(
            QualifiedName object,
            DefinitionKind kind,
            String column,
            @Nullable String text) implements DefinitionStatement {

        @Override
        public @Nullable Definition after(@Nullable Definition before) {
            if (before == null) {
                return null;
            }
            Map<String, String> meanings = new TreeMap<>(before.meanings());
            if (text == null) {
                meanings.remove(column);
            } else {
                meanings.put(column, text);
            }
            return before.withMeanings(meanings);
        }

        @Override
        public boolean dropsGrants() {
            return kind == DefinitionKind.VIEW;
        }
    }

    /** Computes the rows of a materialized view anew. */
    record Refresh(QualifiedName object) implements DefinitionStatement {

        @Override
        public @Nullable Definition after(@Nullable Definition before) {
            return before;
        }

        @Override
        public boolean dropsGrants() {
            return false;
        }
    }

    /** Makes a view another user's; only the portal's own user may do that. */
    record HandOver(QualifiedName object, String owner) implements DefinitionStatement {

        @Override
        public @Nullable Definition after(@Nullable Definition before) {
            return before == null ? null : before.withoutOwner();
        }

        @Override
        public boolean dropsGrants() {
            return false;
        }
    }
}

package io.fondaco.engine.definition;

import io.fondaco.common.Sha256;
import io.fondaco.engine.name.QualifiedName;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How an object is made, in one form for what is wanted and for what was seen, so that both can be compared. Types of
 * columns are no part of it: they follow from the query.
 *
 * @param query in its canonical form; empty for a table
 * @param invoker whether it reads with the rights of each reader
 * @param comment of the object; null for none
 * @param meanings the comments of its columns, by the column's name; a column without one is not named
 * @param owner whose it is in Trino, where that is known and matters; null else
 */
public record Definition(
        DefinitionKind kind,
        String query,
        boolean invoker,
        @Nullable String comment,
        Map<String, String> meanings,
        @Nullable String owner) {

    /** The text of what is not there. */
    public static final String ABSENT = "";

    /** Stands in a text before the name of an owner who is not the one as whom the portal makes it. */
    public static final String OWNED_BY = "\n-- owned by ";

    public Definition {
        comment = comment == null || comment.isBlank() ? null : comment;
        meanings = Collections.unmodifiableMap(new TreeMap<>(meanings));
    }

    /** A view that reads with its owner's rights. */
    public static Definition view(String query, @Nullable String comment, Map<String, String> meanings) {
        return new Definition(
                DefinitionKind.VIEW, CanonicalQuery.of(query), false, comment, Map.copyOf(meanings), null);
    }

    /** The same, with the owner left out if it is this one, as whom the portal makes it. */
    public Definition ownedBy(String principal) {
        return principal.equals(owner) ? withoutOwner() : this;
    }

    Definition withoutOwner() {
        return new Definition(kind, query, invoker, comment, meanings, null);
    }

    /** The same with this comment. */
    public Definition withComment(@Nullable String text) {
        return new Definition(kind, query, invoker, text, meanings, owner);
    }

    /** The same with these comments of columns. */
    public Definition withMeanings(Map<String, String> comments) {
        return new Definition(kind, query, invoker, comment, comments, owner);
    }

    /** Whether the two differ in nothing but comments. */
    public boolean differsInCommentsOnly(Definition other) {
        return kind == other.kind
                && query.equals(other.query)
                && invoker == other.invoker
                && Optional.ofNullable(owner).equals(Optional.ofNullable(other.owner));
    }

    /** The statements that would make it, as pages show it and as two of them are compared. */
    public String text(QualifiedName object) {
        return DefinitionSql.text(object, this);
    }

    /** A short name of a text: equal texts have equal ones, others never. */
    public static String hash(String text) {
        return Sha256.hex(text);
    }
}

package io.fondaco.publish.making;

import io.fondaco.engine.definition.CanonicalQuery;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.definition.DefinitionKind;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.product.definition.ObjectKind;
import io.fondaco.product.definition.SecurityMode;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An object as a product's files want it.
 *
 * @param principal as whom it is made
 * @param query in its canonical form
 * @param invoker whether it reads with the rights of each reader
 * @param comment what it holds; null for nothing
 * @param meanings what its columns mean, by their names in lower case
 */
public record WantedObject(
        QualifiedName object,
        String principal,
        DefinitionKind kind,
        String query,
        boolean invoker,
        @Nullable String comment,
        Map<String, String> meanings) {

    public WantedObject {
        query = CanonicalQuery.of(query);
        comment = comment == null || comment.isBlank() ? null : comment.strip();
        Map<String, String> folded = new TreeMap<>();
        meanings.forEach((column, meaning) -> {
            if (!meaning.isBlank()) {
                folded.put(column.toLowerCase(Locale.ROOT), meaning.strip());
            }
        });
        meanings = Collections.unmodifiableMap(folded);
    }

    /** What the files of a product say of an object that the portal makes as this principal. */
    public static WantedObject of(
            QualifiedName object,
            String principal,
            ObjectDefinition definition,
            String summary,
            Map<String, String> meanings) {
        return new WantedObject(
                object,
                principal,
                kind(definition.kind()),
                definition.query(),
                definition.security() == SecurityMode.INVOKER,
                summary,
                meanings);
    }

    /** What such an object is in Trino. */
    public static DefinitionKind kind(ObjectKind kind) {
        return switch (kind) {
            case VIEW -> DefinitionKind.VIEW;
            case MATERIALIZED_VIEW -> DefinitionKind.MATERIALIZED_VIEW;
        };
    }

    /**
     * Whether readers get a view that only names the columns of an inner one: what is behind it can be replaced without
     * their notice. Where each reader needs rights of their own, they would need them on the inner one too.
     */
    public boolean isLayered() {
        return kind == DefinitionKind.VIEW && !invoker;
    }

    /** A short name of what a materialized view is made anew for. */
    public String queryHash() {
        return Definition.hash(kind + "\n" + comment + "\n" + query);
    }

    /** A short name of all of this: it is another one as soon as anything is wanted otherwise. */
    public String hash() {
        return Definition.hash(principal + "\n" + text());
    }

    /** How it is made, as people read it, in one layer: beside what stands under its name. */
    public String text() {
        return new Definition(kind, query, invoker, comment, meanings, null).text(object);
    }
}

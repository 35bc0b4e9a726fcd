package io.fondaco.web.publish.source;

import io.fondaco.engine.name.QualifiedName;
import jakarta.ws.rs.FormParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which data, as an address or a form says it; each may be missing.
 *
 * @param from {@code table} or {@code select}
 * @param words what is looked for
 * @param object the full name of the table, or of the view that is to be made
 * @param draft the draft that it is for; empty for a new one
 */
public record SourceForm(
        @FormParam("from") @Nullable String from,
        @FormParam("q") @Nullable String words,
        @FormParam("object") @Nullable String object,
        @FormParam("query") @Nullable String query,
        @FormParam("draft") @Nullable String draft,
        @FormParam("seen") @Nullable String seen) {

    /** As an address says it. */
    static SourceForm asked(
            @Nullable String from, @Nullable String words, @Nullable String object, @Nullable String draft) {
        return new SourceForm(from, words, object, null, draft, null);
    }

    boolean isSelect() {
        return "select".equals(from);
    }

    String typedObject() {
        return object == null ? "" : object.strip();
    }

    String typedQuery() {
        return query == null ? "" : query.replace("\r\n", "\n").strip();
    }

    String typedWords() {
        return words == null ? "" : words.strip();
    }

    String draftId() {
        return draft == null ? "" : draft.strip();
    }

    long seenNumber() {
        try {
            return seen == null ? 0 : Long.parseLong(seen);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The object where it is a full name. */
    Optional<QualifiedName> name() {
        try {
            return Optional.of(QualifiedName.parse(typedObject()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    SourceForm with(String otherQuery, String otherObject, long change) {
        return new SourceForm(from, words, otherObject, otherQuery, draft, String.valueOf(change));
    }
}

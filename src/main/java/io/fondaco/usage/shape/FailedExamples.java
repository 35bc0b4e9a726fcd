package io.fondaco.usage.shape;

import io.fondaco.common.Among;
import io.fondaco.engine.sql.SqlShape;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Queries that failed, without their values; for those who may read what people ask. Wants a transaction. */
@ApplicationScoped
public class FailedExamples {

    private static final int LONGEST = 4_000;

    /** The errors whose messages name tables, columns and limits, and no value that somebody asked for. */
    private static final Set<String> SAYS_NAMES_ONLY = Set.of(
            "CATALOG_NOT_FOUND",
            "SCHEMA_NOT_FOUND",
            "TABLE_NOT_FOUND",
            "COLUMN_NOT_FOUND",
            "FUNCTION_NOT_FOUND",
            "AMBIGUOUS_NAME",
            "PERMISSION_DENIED",
            "EXCEEDED_TIME_LIMIT",
            "EXCEEDED_CPU_LIMIT",
            "EXCEEDED_SCAN_LIMIT",
            "USER_CANCELED");

    /**
     * One query that failed.
     *
     * @param queryId Trino's id of it
     * @param shape its text, with {@code ?} for each value
     * @param message what Trino said; null where that may hold a value
     */
    public record Example(
            String queryId, String shape, @Nullable String message) {}

    private record Failed(
            String queryId,
            String sql,
            @Nullable String prepared,
            @Nullable String errorName,
            @Nullable String message) {}

    private final StatelessSession session;

    FailedExamples(StatelessSession session) {
        this.session = session;
    }

    /** Those of these queries that are still kept and can be read, by their ids. */
    public Map<String, Example> of(Collection<String> queryIds) {
        Map<String, Example> examples = new HashMap<>();
        if (queryIds.isEmpty()) {
            return examples;
        }
        Among among = Among.of("id", queryIds);
        SelectionQuery<Failed> query = session.createSelectionQuery(
                "select queryId, substring(sqlText, 1, " + LONGEST + "), substring(preparedText, 1, " + LONGEST
                        + "), errorName, errorMessage from RecordedQuery where queryId in " + among.list(),
                Failed.class);
        among.into(query::setParameter);
        query.list()
                .forEach(failed -> SqlShape.of(failed.sql(), failed.prepared())
                        .ifPresent(shape -> examples.put(
                                failed.queryId(),
                                new Example(failed.queryId(), shape, said(failed.errorName(), failed.message())))));
        return examples;
    }

    private static @Nullable String said(@Nullable String errorName, @Nullable String message) {
        return errorName != null && SAYS_NAMES_ONLY.contains(errorName) ? message : null;
    }
}

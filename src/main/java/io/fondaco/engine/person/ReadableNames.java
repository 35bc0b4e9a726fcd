package io.fondaco.engine.person;

import static io.fondaco.engine.name.QualifiedName.quoted;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Names of what a user may read in all catalogs at once: Trino lists tables to everybody, columns to their readers only. Each catalog is asked in a conversation of its own, so that one that is
 * slow or down only leaves its own names out.
 */
final class ReadableNames {

    private static final Set<String> NO_DATA = Set.of("system", "jmx");

    private final String cluster;
    private final Supplier<TrinoSession> sessions;

    ReadableNames(String cluster, Supplier<TrinoSession> sessions) {
        this.cluster = cluster;
        this.sessions = sessions;
    }

    List<QualifiedName> with(String words, int limit) {
        List<String> patterns = patterns(words);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<List<QualifiedName>>> answers = catalogs().stream()
                    .map(catalog -> CompletableFuture.supplyAsync(() -> inCatalog(catalog, patterns, limit), threads))
                    .toList();
            return answered(answers).sorted().limit(limit).toList();
        }
    }

    /** All that answered; where none did, what the last one said. */
    private static Stream<QualifiedName> answered(List<CompletableFuture<List<QualifiedName>>> answers) {
        List<QualifiedName> names = new ArrayList<>();
        EngineError silence = null;
        int failed = 0;
        for (CompletableFuture<List<QualifiedName>> answer : answers) {
            try {
                names.addAll(answer.join());
            } catch (CompletionException e) {
                silence = error(e);
                failed++;
            }
        }
        if (silence != null && failed == answers.size()) {
            throw silence;
        }
        return names.stream();
    }

    private static EngineError error(CompletionException failure) {
        if (failure.getCause() instanceof EngineError error) {
            return error;
        }
        throw failure;
    }

    private List<String> catalogs() {
        try (TrinoSession session = sessions.get()) {
            return session.read("SELECT catalog_name FROM system.metadata.catalogs", row -> row.getString(1)).stream()
                    .filter(catalog -> !NO_DATA.contains(catalog))
                    .toList();
        }
    }

    private List<QualifiedName> inCatalog(String catalog, List<String> patterns, int limit) {
        String sql = """
                SELECT DISTINCT table_schema, table_name FROM %s.information_schema.columns
                WHERE table_schema <> 'information_schema'%s
                ORDER BY table_schema, table_name LIMIT %d
                """.formatted(
                        quoted(catalog),
                        " AND ? || table_schema || '.' || table_name LIKE ? ESCAPE '\\'".repeat(patterns.size()),
                        limit);
        Object[] values = patterns.stream()
                .flatMap(pattern -> Stream.of(catalog + ".", pattern))
                .toArray();
        try (TrinoSession session = sessions.get()) {
            return session.read(
                    sql, row -> new QualifiedName(cluster, catalog, row.getString(1), row.getString(2)), values);
        }
    }

    private static List<String> patterns(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).replace("\"", "").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toList();
    }
}

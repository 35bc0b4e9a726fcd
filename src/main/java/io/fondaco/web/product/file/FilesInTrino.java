package io.fondaco.web.product.file;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.name.QualifiedName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks Trino for a table's files when somebody opens its page, and keeps the answer for a while: it hardly ever changes,
 * and a page should not wait for Trino twice.
 */
@ApplicationScoped
public class FilesInTrino {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration FAILURE_KEPT = Duration.ofSeconds(30);
    private static final int MOST = 1_000;

    private record Answer(DatasetFiles files, Instant until) {}

    private final Clusters clusters;
    private final Clock clock;
    private final Map<QualifiedName, Answer> answers = new ConcurrentHashMap<>();

    FilesInTrino(Clusters clusters, Clock clock) {
        this.clusters = clusters;
        this.clock = clock;
    }

    /** The files of this object, of this kind as it was last seen. */
    public DatasetFiles of(QualifiedName name, String kind) {
        if (kind.contains("VIEW")) {
            return DatasetFiles.OF_A_VIEW;
        }
        Instant now = clock.instant();
        Answer known = answers.get(name);
        if (known == null || !now.isBefore(known.until())) {
            known = ask(name, now);
            if (answers.size() >= MOST) {
                answers.clear();
            }
            answers.put(name, known);
        }
        return known.files();
    }

    private Answer ask(QualifiedName name, Instant now) {
        try {
            DatasetFiles files = clusters.of(name.cluster())
                    .files(name)
                    .map(DatasetFiles::of)
                    .orElse(DatasetFiles.NONE);
            return new Answer(files, now.plus(KEPT));
        } catch (EngineError e) {
            return new Answer(DatasetFiles.NOT_KNOWN_NOW, now.plus(FAILURE_KEPT));
        }
    }
}

package io.fondaco.usage.reported;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.file.TableFiles;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Asks Trino where the files of published tables lie, so that tools which read them past Trino are understood. */
@ApplicationScoped
public class ReadLocations {

    private static final int MOST = 200;
    private static final Duration TAKES = Duration.ofMinutes(1);
    private static final Duration OLD = Duration.ofDays(1);

    private final TableLocations locations;
    private final Reporters reporters;
    private final Clusters clusters;
    private final Jobs jobs;
    private final Clock clock;

    ReadLocations(TableLocations locations, Reporters reporters, Clusters clusters, Jobs jobs, Clock clock) {
        this.locations = locations;
        this.reporters = reporters;
        this.clusters = clusters;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{fondaco.jobs.locations-read}",
            identity = "locations-read",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        if (reporters.useLocations()) {
            run();
        }
    }

    /** Asks for those that are due, for a minute at most; says of how many Trino told. */
    public int run() {
        return jobs.run("locations-read", this::read);
    }

    private int read(Attempt attempt) {
        Instant begun = clock.instant();
        Set<String> silent = new HashSet<>();
        int told = 0;
        for (QualifiedName table : locations.due(begun.minus(OLD), MOST)) {
            if (!silent.contains(table.cluster()) && clock.instant().isBefore(begun.plus(TAKES))) {
                told += look(table, silent, attempt);
            }
        }
        attempt.did(told, "location read", "locations read");
        return told;
    }

    /** Of one table Trino may tell nothing, today; a cluster that does not answer is not asked again. */
    private int look(QualifiedName table, Set<String> silent, Attempt attempt) {
        try {
            Optional<FileLocation> location = clusters.of(table.cluster())
                    .files(table)
                    .flatMap(TableFiles::location)
                    .map(FileLocation::of);
            locations.note(table, location, clock.instant());
            return 1;
        } catch (EngineError e) {
            if (e.kind() == EngineError.Kind.UNREACHABLE) {
                silent.add(table.cluster());
                attempt.failed("cluster " + table.cluster(), e);
            } else {
                locations.note(table, Optional.empty(), clock.instant());
            }
            return 0;
        }
    }
}

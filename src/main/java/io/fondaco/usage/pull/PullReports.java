package io.fondaco.usage.pull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the pulling from each history of the configuration goes. */
@ApplicationScoped
public class PullReports {

    private final PullSources sources;
    private final PulledHistories histories;
    private final Clock clock;

    PullReports(PullSources sources, PulledHistories histories, Clock clock) {
        this.sources = sources;
        this.histories = histories;
        this.clock = clock;
    }

    /**
     * One history.
     *
     * @param behind how long ago all that was there had been read; empty before the first try
     * @param newest when the newest query came that was read
     * @param pulled how many queries came from it that nobody had reported before
     * @param failure why the last reading failed
     * @param untold what the history does not say of a query
     */
    public record Report(
            String name,
            String kind,
            String cluster,
            Optional<Duration> behind,
            Optional<Instant> newest,
            long pulled,
            Optional<String> failure,
            Optional<String> untold) {}

    /** All of them, by name; one statement, and none where nothing is configured. */
    public List<Report> all() {
        Map<String, PulledHistory> known =
                histories.named(sources.all().stream().map(PullSource::name).toList()).stream()
                        .collect(Collectors.toMap(PulledHistory::name, Function.identity()));
        return sources.all().stream()
                .map(source -> report(source, Optional.ofNullable(known.get(source.name()))))
                .toList();
    }

    private Report report(PullSource source, Optional<PulledHistory> known) {
        return new Report(
                source.name(),
                source.kind().label(),
                source.cluster(),
                known.map(history -> Duration.between(history.caughtUpAt(), clock.instant())),
                known.flatMap(PulledHistory::newestAt),
                known.map(PulledHistory::pulled).orElse(0L),
                known.flatMap(PulledHistory::failure),
                known.flatMap(PulledHistory::untold));
    }

    /** The one of that name. */
    Optional<Report> of(String name) {
        return all().stream().filter(report -> report.name().equals(name)).findFirst();
    }

    /** The names of all. */
    List<String> names() {
        return sources.all().stream().map(PullSource::name).toList();
    }
}

package io.fondaco.web.admin.health;

import io.fondaco.access.people.OwnersMissing;
import io.fondaco.usage.number.Gap;
import io.fondaco.usage.number.ReportedClusters;
import io.fondaco.usage.pull.PullReports;
import io.fondaco.web.EngineStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What else the page of health looks at: whether Trino answers and reports, products that nobody looks after. */
@ApplicationScoped
class HealthSources {

    private static final Duration WEEK = Duration.ofDays(7);

    private final EngineStatus engine;
    private final OwnersMissing owners;
    private final PullReports pulls;
    private final ReportedClusters clusters;
    private final Clock clock;

    HealthSources(
            EngineStatus engine, OwnersMissing owners, PullReports pulls, ReportedClusters clusters, Clock clock) {
        this.engine = engine;
        this.owners = owners;
        this.pulls = pulls;
        this.clusters = clusters;
        this.clock = clock;
    }

    /** Which clusters do not answer, as a sentence; empty where all do. */
    String engineSilence() {
        return engine.silence();
    }

    /** How the pulling of queries from histories goes. */
    List<PullReports.Report> pulls() {
        return pulls.all();
    }

    /** Of the last seven days: how much of what Trino ran was reported, and where something is missing. */
    Reports reports(int mostGaps) {
        Instant from = clock.instant().minus(WEEK);
        return new Reports(clusters.since(from), clusters.gaps(from, mostGaps));
    }

    /** How whole the reports of each cluster are. */
    record Reports(List<ReportedClusters.Cluster> clusters, List<Gap> gaps) {}

    List<OwnersMissing.Missing> ownerless(int most) {
        return owners.first(most);
    }

    /** Products with one owner only: the first of them, and how many there are. */
    OneOwner oneOwner(int most) {
        return new OneOwner(owners.oneOwner(most), owners.countOneOwner());
    }

    /** Products that nobody looks after once one person leaves. */
    record OneOwner(List<OwnersMissing.OneOwner> first, long count) {}
}

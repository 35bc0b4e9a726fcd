package io.fondaco.web.admin.health;

import io.fondaco.access.people.OwnersMissing;
import io.fondaco.usage.pull.PullReports;
import io.fondaco.web.EngineStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What else the page of health looks at: whether Trino answers, products that nobody looks after, pulled histories. */
@ApplicationScoped
class HealthSources {

    private final EngineStatus engine;
    private final OwnersMissing owners;
    private final PullReports pulls;

    HealthSources(EngineStatus engine, OwnersMissing owners, PullReports pulls) {
        this.engine = engine;
        this.owners = owners;
        this.pulls = pulls;
    }

    /** Which clusters do not answer, as a sentence; empty where all do. */
    String engineSilence() {
        return engine.silence();
    }

    /** How the pulling of queries from histories goes. */
    List<PullReports.Report> pulls() {
        return pulls.all();
    }

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

package io.fondaco.web.admin.health;

import io.fondaco.access.people.OwnersMissing;
import io.fondaco.web.EngineStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What else the page of health looks at: whether Trino answers, and products that nobody looks after. */
@ApplicationScoped
class HealthSources {

    private final EngineStatus engine;
    private final OwnersMissing owners;

    HealthSources(EngineStatus engine, OwnersMissing owners) {
        this.engine = engine;
        this.owners = owners;
    }

    /** Which clusters do not answer, as a sentence; empty where all do. */
    String engineSilence() {
        return engine.silence();
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

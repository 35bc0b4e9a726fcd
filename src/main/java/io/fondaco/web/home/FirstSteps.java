package io.fondaco.web.home;

import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody who has nothing yet may begin. */
@ApplicationScoped
class FirstSteps {

    /**
     * What to begin with.
     *
     * @param open what is given without waiting for anybody
     * @param team what the viewer's colleagues read; null where too few of them read anything
     */
    record Steps(List<OpenToAll.OpenProduct> open, TeamReads.@Nullable Team team) {}

    private final OpenToAll openToAll;
    private final TeamReads teamReads;

    FirstSteps(OpenToAll openToAll, TeamReads teamReads) {
        this.openToAll = openToAll;
        this.teamReads = teamReads;
    }

    Steps of(Person viewer, Catalogue.Offer offer) {
        return new Steps(
                openToAll.of(viewer, offer.most()), teamReads.of(viewer).orElse(null));
    }
}

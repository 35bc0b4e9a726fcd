package io.fondaco.access.holder;

import io.fondaco.engine.Clusters;
import io.fondaco.identity.NameForm;
import io.fondaco.identity.NameUse;
import io.fondaco.identity.NamesInUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The names under which the portal itself comes to each cluster. */
@ApplicationScoped
class PortalNames implements NamesInUse {

    private final Clusters clusters;

    PortalNames(Clusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public List<NameUse> like(NameUse asked) {
        String form = asked.form();
        return clusters.names().stream()
                .map(cluster -> clusters.of(cluster).user())
                .filter(user -> NameForm.of(user).equals(form))
                .map(user -> new NameUse(NameUse.Kind.PORTAL, user))
                .toList();
    }
}

package io.fondaco.access.holder;

import io.fondaco.engine.Clusters;
import io.fondaco.identity.NameForm;
import io.fondaco.identity.NameUse;
import io.fondaco.identity.NamesInUse;
import io.fondaco.product.organisation.DomainPrincipals;
import io.fondaco.product.quality.QualityConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** The names under which the portal itself comes to each cluster, checks quality rules and publishes. */
@ApplicationScoped
class PortalNames implements NamesInUse {

    private final Clusters clusters;
    private final QualityConfig quality;
    private final DomainPrincipals publishing;

    PortalNames(Clusters clusters, QualityConfig quality, DomainPrincipals publishing) {
        this.clusters = clusters;
        this.quality = quality;
        this.publishing = publishing;
    }

    @Override
    public List<NameUse> like(NameUse asked) {
        String form = asked.form();
        Stream<String> own = clusters.names().stream()
                .map(cluster -> clusters.of(cluster).user())
                .filter(user -> NameForm.of(user).equals(form));
        Stream<String> checkers = Stream.of(asked.name())
                .filter(_ ->
                        form.equals(NameForm.of(quality.user())) || form.startsWith(NameForm.of(quality.user() + ".")));
        Stream<String> publishers = publishing.domains().keySet().stream()
                .filter(user -> NameForm.of(user).equals(form));
        return Stream.of(own, checkers, publishers)
                .flatMap(names -> names)
                .map(user -> new NameUse(NameUse.Kind.PORTAL, user))
                .toList();
    }
}

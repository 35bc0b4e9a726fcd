package io.fondaco.web.publish.product;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditTrail;
import io.fondaco.engine.Clusters;
import io.fondaco.engine.Engine;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.People;
import io.fondaco.publish.publication.Publication;
import io.fondaco.publish.publication.PublicationState;
import io.fondaco.usage.intake.Replacements;
import io.fondaco.usage.intake.Replacements.Portal;
import io.fondaco.usage.intake.Replacements.Replacement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who changes in Trino, again and again, what the portal makes there. */
@ApplicationScoped
class DriftHistory {

    /**
     * How often an object was found changed.
     *
     * @param times in the last 30 days
     * @param statements those that changed it, the latest first; empty where Trino told of none
     */
    public record Fight(int times, List<Change> statements) {}

    /** One statement of somebody's. */
    public record Change(Instant at, String who, String source) {}

    private static final int OFTEN = 2;
    private static final int LOOKED_AT = 5;
    private static final Duration PAST = Duration.ofDays(30);

    /** A change is found at most so long after it was made, as long as the job runs. */
    private static final Duration BEFORE = Duration.ofHours(2);

    private final AuditTrail audit;
    private final Replacements replacements;
    private final Clusters clusters;
    private final People people;
    private final Clock clock;

    DriftHistory(AuditTrail audit, Replacements replacements, Clusters clusters, People people, Clock clock) {
        this.audit = audit;
        this.replacements = replacements;
        this.clusters = clusters;
        this.people = people;
        this.clock = clock;
    }

    /** Of an object that has drifted, and not for the first time. */
    Optional<Fight> of(Publication publication) {
        if (publication.state() != PublicationState.DRIFTED) {
            return Optional.empty();
        }
        List<Instant> found = audit.momentsOf(
                AuditAction.PUBLICATION_DRIFTED,
                publication.object().toString(),
                clock.instant().minus(PAST));
        return found.size() < OFTEN
                ? Optional.empty()
                : Optional.of(new Fight(found.size(), statements(publication, found)));
    }

    private List<Change> statements(Publication publication, List<Instant> found) {
        QualifiedName object = publication.object();
        if (!clusters.names().contains(object.cluster())) {
            return List.of();
        }
        Engine cluster = clusters.of(object.cluster());
        Portal portal = new Portal(cluster.user(), cluster.source());
        List<Replacement> changes = found.stream()
                .limit(LOOKED_AT)
                .flatMap(at ->
                        replacements
                                .of(List.of(object, object.inner()), at.minus(BEFORE), at, portal, LOOKED_AT)
                                .stream())
                .distinct()
                .toList();
        Map<String, String> names =
                people.displayNames(changes.stream().map(Replacement::user).toList());
        return changes.stream()
                .map(change -> new Change(
                        change.at(),
                        names.get(change.user()),
                        Optional.ofNullable(change.source()).orElse("")))
                .toList();
    }
}

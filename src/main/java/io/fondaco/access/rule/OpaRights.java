package io.fondaco.access.rule;

import io.fondaco.access.rule.WrittenRules.Written;
import io.fondaco.engine.rule.OpaCatalogs;
import io.fondaco.engine.rule.OpaConfig.ClusterOpa;
import io.fondaco.engine.rule.Right;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What Trino is answered by, of each cluster: rights in memory, worked out from the agreements in force. Whoever changes
 * them notes it in the database; each node looks there every second. A node that knows nothing, or could not look for too
 * long, has nothing to answer by, and who asks it is denied.
 */
@ApplicationScoped
public class OpaRights implements RulesBook {

    private static final Logger LOG = Logger.getLogger(OpaRights.class);

    /** Who decides may have looked a moment before the change, and a query may have begun then. */
    private static final int PERIODS = 2;

    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final OpaCatalogs opaCatalogs;
    private final WantedRules wanted;
    private final OpaRightsStates states;
    private final Clock clock;
    private final Map<String, KnownRights> known = new ConcurrentHashMap<>();
    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    OpaRights(OpaCatalogs opaCatalogs, WantedRules wanted, OpaRightsStates states, Clock clock) {
        this.opaCatalogs = opaCatalogs;
        this.wanted = wanted;
        this.states = states;
        this.clock = clock;
    }

    /** What this node decides by now; empty where it knows nothing that may be trusted. Asks no database. */
    public Optional<KnownRights> known(String cluster) {
        KnownRights mine = known.get(cluster);
        Optional<Duration> trust = opaCatalogs.of(cluster).map(ClusterOpa::trust);
        return mine != null
                        && trust.isPresent()
                        && mine.lookedAt().plus(trust.get()).isAfter(clock.instant())
                ? Optional.of(mine)
                : Optional.empty();
    }

    /** Works the cluster's rights out anew and decides by them from now on, here at once. */
    @Override
    public void write(String cluster) {
        inTurn(cluster, () -> QuarkusTransaction.requiringNew().call(() -> Optional.of(locked(cluster))));
    }

    /** What was read last is put last. */
    private void inTurn(String cluster, Supplier<Optional<KnownRights>> read) {
        synchronized (turns.computeIfAbsent(cluster, key -> new Object())) {
            read.get().ifPresent(found -> known.put(cluster, found));
        }
    }

    private KnownRights locked(String cluster) {
        OpaRightsState row = states.locked(cluster);
        Instant now = clock.instant();
        Set<Right> rights = rights(cluster, now);
        String hash = KnownRights.hash(rights);
        if (!hash.equals(row.contentHash())) {
            row.changed(hash, now);
        }
        return KnownRights.of(rights, hash, row.changedAt().orElse(now), row.version(), now);
    }

    private Set<Right> rights(String cluster, Instant now) {
        return wanted.in(cluster, opaCatalogs.of(cluster).orElseThrow().catalogs(), now);
    }

    /** Takes over what other nodes changed: one short statement for each cluster, and another where there is something. */
    void follow() {
        opaCatalogs.clusters().forEach(this::follow);
    }

    private void follow(String cluster) {
        try {
            inTurn(cluster, () -> QuarkusTransaction.requiringNew().call(() -> look(cluster)));
        } catch (RuntimeException e) {
            LOG.warnf("cluster %s is answered by the rights that were known last: %s", cluster, e.getMessage());
        }
    }

    /** Empty while nobody has written any: there is nothing to be known. */
    private Optional<KnownRights> look(String cluster) {
        Instant now = clock.instant();
        KnownRights mine = known.get(cluster);
        return states.findByIdOptional(cluster)
                .map(row -> mine != null && mine.version().equals(row.version())
                        ? mine.seen(now)
                        : read(cluster, row, now));
    }

    private KnownRights read(String cluster, OpaRightsState row, Instant now) {
        Set<Right> rights = rights(cluster, now);
        return KnownRights.of(rights, KnownRights.hash(rights), row.changedAt().orElse(now), row.version(), now);
    }

    @Override
    public RulesWay way() {
        return RulesWay.OPA;
    }

    @Override
    public Optional<String> problem(String cluster) {
        return Optional.empty();
    }

    /** What Trino is answered by, if no node changed it since; else nothing is known of it. */
    @Override
    public Written last(String cluster) {
        KnownRights mine = known.get(cluster);
        if (mine == null
                || !mine.hash().equals(QuarkusTransaction.joiningExisting().call(() -> states.hash(cluster)))) {
            return Written.UNKNOWN;
        }
        Duration refresh = opaCatalogs.of(cluster).orElseThrow().refresh();
        return new Written(
                mine.hash(),
                mine.rights(),
                mine.changedAt().plus(refresh.multipliedBy(PERIODS)).plus(MARGIN));
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}

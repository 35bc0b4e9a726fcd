package io.fondaco.access.rule;

import io.fondaco.access.rule.WrittenRules.Written;
import io.fondaco.common.Sha256;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.rule.Right;
import io.fondaco.engine.rule.RuledCatalogs;
import io.fondaco.engine.rule.RulesConfig.ClusterRules;
import io.fondaco.engine.rule.RulesFile;
import io.fondaco.engine.rule.RulesProblem;
import io.fondaco.engine.rule.RulesText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes what agreements want into a cluster's file of rules, if it says something else. One node does so at a time, from
 * what is committed by then, so that the last text is the newest. Where it can't be written, the last one stays.
 */
@ApplicationScoped
class WriteRules implements RulesBook {

    private static final Logger LOG = Logger.getLogger(WriteRules.class);

    /** A query that began before a change may hold the old rules for another period. */
    private static final int PERIODS = 2;

    private static final Duration MARGIN = Duration.ofSeconds(2);

    /** What a try came to. */
    private record Result(Written written, @Nullable String problem) {}

    private final RuledCatalogs ruled;
    private final WantedRules wanted;
    private final WrittenRules states;
    private final Clock clock;
    private final Map<String, Written> last = new ConcurrentHashMap<>();

    WriteRules(RuledCatalogs ruled, WantedRules wanted, WrittenRules states, Clock clock) {
        this.ruled = ruled;
        this.wanted = wanted;
        this.states = states;
        this.clock = clock;
    }

    /** Writes the cluster's file, if needed; throws {@link EngineError} with a sentence where that can't be done. */
    @Override
    public void write(String cluster) {
        ClusterRules rules = ruled.of(cluster).orElseThrow();
        Result result = QuarkusTransaction.requiringNew().call(() -> locked(cluster, rules));
        if (result.problem() != null) {
            throw new EngineError(EngineError.Kind.FAILED, result.problem());
        }
        last.put(cluster, result.written());
    }

    private Result locked(String cluster, ClusterRules rules) {
        AccessRules row = states.locked(cluster);
        Instant now = clock.instant();
        try {
            OwnFiles own = OwnFiles.read(rules, row);
            Set<Right> rights = wanted.in(cluster, rules.catalogs(), now);
            put(row, rules, rights, text(cluster, rules, own).of(rights), now);
            note(row, own.problem(), now);
            Instant seenBy = row.changedAt()
                    .orElse(now)
                    .plus(rules.refresh().multipliedBy(PERIODS).plus(MARGIN));
            return new Result(new Written(row.contentHash(), Set.copyOf(rights), seenBy), null);
        } catch (RulesProblem e) {
            note(row, e.getMessage(), now);
            return new Result(Written.UNKNOWN, e.getMessage());
        }
    }

    private static void note(AccessRules row, @Nullable String problem, Instant now) {
        if (problem == null) {
            row.fine();
        } else if (row.troubled(problem, now)) {
            LOG.errorf("the rules of cluster %s: what was last in order holds, since %s", row.cluster(), problem);
        }
    }

    private RulesText text(String cluster, ClusterRules rules, OwnFiles own) {
        return new RulesText(own.before(), own.after(), rules.catalogs(), ruled.unbound(cluster));
    }

    private static void put(AccessRules row, ClusterRules rules, Set<Right> rights, String text, Instant now) {
        RulesFile file = new RulesFile(rules.file());
        String hash = Sha256.hex(text);
        boolean there = file.text().filter(found -> found.equals(text)).isPresent();
        if (!there) {
            file.put(text);
        }
        if (!there || !hash.equals(row.contentHash())) {
            row.changed(hash, text.getBytes(StandardCharsets.UTF_8).length, rights.size(), now);
        }
    }

    /** What stands in the file, if this node wrote it and no other since; else nothing is known of it. */
    @Override
    public Written last(String cluster) {
        Optional<Written> mine = Optional.ofNullable(last.get(cluster));
        String hash = QuarkusTransaction.joiningExisting().call(() -> states.hash(cluster));
        return mine.filter(written -> written.hash().equals(hash)).orElse(Written.UNKNOWN);
    }

    @Override
    public RulesWay way() {
        return RulesWay.FILE;
    }

    @Override
    public Optional<String> problem(String cluster) {
        return QuarkusTransaction.requiringNew()
                .call(() -> states.findByIdOptional(cluster).flatMap(AccessRules::problem));
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}

package io.fondaco.access.grant;

import io.fondaco.access.grant.WantedPrivileges.Differing;
import io.fondaco.access.grant.WantedPrivileges.Scope;
import io.fondaco.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works out anew what every grant should be, in bulk, and makes due what is otherwise: whatever a change forgot to wake,
 * or a node that died could not, is found here, nightly and at start. Trino is not asked: that is the drift check.
 */
@ApplicationScoped
public class ResyncGrants {

    private static final Logger LOG = Logger.getLogger(ResyncGrants.class);

    /** How many grants were otherwise than wanted, and how many nobody had heard of. */
    public record Result(int differing, int missing) {}

    private final WantedPrivileges wanted;
    private final Grants grants;
    private final GrantConfig config;
    private final Jobs jobs;
    private final Clock clock;
    private final Event<GrantsDue> due;

    ResyncGrants(
            WantedPrivileges wanted, Grants grants, GrantConfig config, Jobs jobs, Clock clock, Event<GrantsDue> due) {
        this.wanted = wanted;
        this.grants = grants;
        this.config = config;
        this.jobs = jobs;
        this.clock = clock;
        this.due = due;
    }

    /** In the background: a portal with many grants is up before it has looked at all of them. */
    void atStart(@Observes StartupEvent start) {
        if (config.resyncAtStart()) {
            Thread.ofVirtual().name("grants-resync").start(this::quietly);
        }
    }

    @Scheduled(
            cron = "{fondaco.jobs.grants-resync}",
            identity = "grants-resync",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    private void quietly() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.warnf("the resync of grants waits for its schedule: %s", e.getMessage());
        }
    }

    /** Looks at every grant, a stretch at a time, each in a transaction of its own. */
    public Result run() {
        return jobs.run("grants-resync", attempt -> {
            Result result = new Result(markDiffering(), addMissing());
            attempt.did(
                    result.differing(),
                    "grant that differed from what is wanted",
                    "grants that differed from what is wanted");
            attempt.did(result.missing(), "grant that was missing", "grants that were missing");
            return result;
        });
    }

    private int markDiffering() {
        int all = 0;
        UUID after = null;
        do {
            UUID from = after;
            UUID upTo = QuarkusTransaction.requiringNew().call(() -> grants.endOfStretch(from, config.resyncBatch()));
            all += QuarkusTransaction.requiringNew().call(() -> markDiffering(Scope.EVERYTHING, from, upTo));
            after = upTo;
        } while (after != null);
        return all;
    }

    private int addMissing() {
        int all = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew().call(() -> addMissing(Scope.EVERYTHING));
            all += some;
        } while (some > 0);
        return all;
    }

    /** Looks at some grants in the caller's transaction. */
    public void in(Scope scope) {
        grants.flush();
        markDiffering(scope, null, null);
        int added;
        do {
            added = addMissing(scope);
        } while (added > 0);
    }

    private int markDiffering(Scope scope, @Nullable UUID after, @Nullable UUID upTo) {
        List<Differing> differing = wanted.differing(scope, after, upTo, clock.instant());
        mark(differing.stream().filter(Differing::wanted), GrantState.WANTED);
        mark(differing.stream().filter(grant -> !grant.wanted()), GrantState.UNWANTED);
        differing.stream()
                .map(Differing::cluster)
                .distinct()
                .map(GrantsDue::new)
                .forEach(due::fire);
        return differing.size();
    }

    private void mark(Stream<Differing> differing, GrantState state) {
        grants.makeDue(differing.map(Differing::id).toList(), state);
    }

    private int addMissing(Scope scope) {
        int added = wanted.addMissing(scope, config.resyncBatch(), clock.instant());
        if (added > 0) {
            grants.tellOfDue();
        }
        return added;
    }
}

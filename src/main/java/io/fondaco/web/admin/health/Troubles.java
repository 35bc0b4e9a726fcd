package io.fondaco.web.admin.health;

import io.fondaco.access.grant.Grants;
import io.fondaco.access.people.OwnersMissing;
import io.fondaco.common.Day;
import io.fondaco.job.JobRun;
import io.fondaco.job.Jobs;
import io.fondaco.product.reading.Readings;
import io.fondaco.usage.fold.KeptAside;
import io.fondaco.usage.intake.UnreadableEvents;
import io.fondaco.web.Badge;
import io.fondaco.web.Formats;
import io.fondaco.web.name.JobNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with the portal, the worst first: each with the place where it is put right. */
@ApplicationScoped
class Troubles {

    private static final int DAYS = 7;

    private final Jobs jobs;
    private final Grants grants;
    private final Readings readings;
    private final OwnersMissing owners;
    private final UnreadableEvents unreadable;
    private final KeptAside aside;
    private final Clock clock;

    Troubles(
            Jobs jobs,
            Grants grants,
            Readings readings,
            OwnersMissing owners,
            UnreadableEvents unreadable,
            KeptAside aside,
            Clock clock) {
        this.jobs = jobs;
        this.grants = grants;
        this.readings = readings;
        this.owners = owners;
        this.unreadable = unreadable;
        this.aside = aside;
        this.clock = clock;
    }

    /** All of it; what is in order is not named. */
    List<Trouble> all(String engineSilence, int drifted) {
        List<Trouble> all = new ArrayList<>();
        if (!engineSilence.isEmpty()) {
            all.add(new Trouble(bad("Trino does not answer"), engineSilence, "#jobs", "Pages work; new access waits."));
        }
        add(
                all,
                grants.countFailing(),
                new Trouble(
                        bad("Grants fail"), "%s that Trino did not take", "#failing", "Each is tried again by itself."),
                "grant",
                "grants");
        jobs.lastRuns().stream()
                .filter(run -> run.outcome() == JobRun.Outcome.FAILED)
                .map(Troubles::failed)
                .forEach(all::add);
        add(
                all,
                owners.count(),
                new Trouble(bad("No owner"), "%s that nobody looks after", "#owners", "Name an owner in its file."),
                "product",
                "products");
        add(
                all,
                drifted,
                new Trouble(
                        warn("Drift"), "%s between Trino and what products promise", "#drift", "The owners were told."),
                "difference",
                "differences");
        intake(all);
        return all;
    }

    private void intake(List<Trouble> all) {
        readings.last()
                .map(report -> (long) report.problems().size())
                .ifPresent(count -> add(
                        all,
                        count,
                        new Trouble(
                                warn("File problem"),
                                "%s in the product files",
                                "/admin/products",
                                "What they describe stays as it was before."),
                        "problem",
                        "problems"));
        long lost = Stream.of(unreadable.since(Day.today(clock).minusDays(DAYS)))
                .flatMap(List::stream)
                .mapToLong(UnreadableEvents.Count::seen)
                .sum();
        add(
                all,
                lost + aside.count(),
                new Trouble(
                        warn("Usage incomplete"),
                        "%s that could not be counted",
                        "/admin/intake",
                        "Usage pages lack them."),
                "query",
                "queries");
    }

    private static void add(List<Trouble> all, long count, Trouble trouble, String one, String many) {
        if (count > 0) {
            all.add(new Trouble(
                    trouble.badge(),
                    trouble.title().formatted(Formats.counted(count, one, many)),
                    trouble.href(),
                    trouble.text()));
        }
    }

    private static Trouble failed(JobRun run) {
        return new Trouble(
                bad("Job failed"), JobNames.jobName(run.job()) + " ended with failures", "#jobs", run.summary());
    }

    private static Badge bad(String text) {
        return new Badge(text, "circle-x", "bad");
    }

    private static Badge warn(String text) {
        return new Badge(text, "triangle-alert", "warn");
    }
}

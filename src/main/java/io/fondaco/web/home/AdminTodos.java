package io.fondaco.web.home;

import io.fondaco.access.approval.RequestQueues;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.audit.VerifyAudit;
import io.fondaco.identity.Person;
import io.fondaco.job.JobRun;
import io.fondaco.job.Jobs;
import io.fondaco.product.reading.ReadReport;
import io.fondaco.product.reading.Readings;
import io.fondaco.web.Badge;
import io.fondaco.web.Formats;
import io.fondaco.web.home.Todo.Button;
import io.fondaco.web.name.JobNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what waits for those who run the platform, and for those who read the audit trail. */
@ApplicationScoped
class AdminTodos {

    private static final String HEALTH = "/admin";
    private static final String FILES = "/admin/products";
    private static final String VERIFICATION = "audit-verify";

    private final Jobs jobs;
    private final Grants grants;
    private final Readings readings;
    private final RequestQueues queues;
    private final ServiceAccounts accounts;
    private final VerifyAudit verifyAudit;

    AdminTodos(
            Jobs jobs,
            Grants grants,
            Readings readings,
            RequestQueues queues,
            ServiceAccounts accounts,
            VerifyAudit verifyAudit) {
        this.jobs = jobs;
        this.grants = grants;
        this.readings = readings;
        this.queues = queues;
        this.accounts = accounts;
        this.verifyAudit = verifyAudit;
    }

    List<Todo> of(Person viewer) {
        if (!viewer.mayAudit()) {
            return List.of();
        }
        List<Todo> todos = new ArrayList<>();
        verifyAudit
                .last(viewer)
                .filter(run -> run.outcome() == JobRun.Outcome.FAILED)
                .map(AdminTodos::broken)
                .ifPresent(todos::add);
        if (viewer.platformAdmin()) {
            requests().ifPresent(todos::add);
            failing().ifPresent(todos::add);
            jobs.lastRuns().stream()
                    .filter(run ->
                            run.outcome() == JobRun.Outcome.FAILED && !run.job().equals(VERIFICATION))
                    .map(AdminTodos::failed)
                    .forEach(todos::add);
            readings.last().stream().flatMap(AdminTodos::files).forEach(todos::add);
            unconfirmed().ifPresent(todos::add);
        }
        return todos;
    }

    private Optional<Todo> requests() {
        long count = queues.countUndecidable();
        return count == 0
                ? Optional.empty()
                : Optional.of(new Todo(
                        new Badge("Nobody decides", "triangle-alert", "bad"),
                        Formats.counted(count, "request waits", "requests wait") + " for nobody",
                        "/admin/requests",
                        "Everybody who could decide has left, or stands behind the request. Name an owner.",
                        new Button("See requests", "that nobody decides on", "/admin/requests")));
    }

    private Optional<Todo> failing() {
        long count = grants.countFailing();
        return count == 0
                ? Optional.empty()
                : Optional.of(new Todo(
                        new Badge("Set-up failed", "circle-x", "bad"),
                        "Trino refuses " + Formats.counted(count, "grant", "grants"),
                        HEALTH,
                        "Each is tried again by itself.",
                        new Button("See why", "Trino refuses grants", HEALTH)));
    }

    private static Todo failed(JobRun run) {
        return new Todo(
                new Badge("Job failed", "circle-x", "bad"),
                "The job “%s” ended with failures".formatted(JobNames.jobName(run.job())),
                HEALTH,
                told(run),
                new Button("See jobs", "and " + JobNames.jobName(run.job()), HEALTH));
    }

    private static String told(JobRun run) {
        return "%s. %s"
                .formatted(Formats.moment(run.endedAt().orElse(run.startedAt())), Todo.brief(run.summary()))
                .strip();
    }

    private static Stream<Todo> files(ReadReport report) {
        List<Todo> todos = new ArrayList<>();
        if (!report.problems().isEmpty()) {
            todos.add(new Todo(
                    new Badge("File problem", "triangle-alert", "bad"),
                    Formats.counted(report.problems().size(), "problem", "problems") + " in the product files",
                    FILES,
                    "What they describe stays as it was before. Read on %s.".formatted(Formats.moment(report.at())),
                    new Button("See problems", "in the product files", FILES)));
        }
        return todos.stream();
    }

    private Optional<Todo> unconfirmed() {
        long count = accounts.toConfirm(1, 1).total();
        String page = "/admin/service-accounts";
        return count == 0
                ? Optional.empty()
                : Optional.of(new Todo(
                        new Badge("To confirm", "bot", "warn"),
                        Formats.counted(count, "service account waits", "service accounts wait") + " to be confirmed",
                        page,
                        "Until then nothing is granted to it. Find out whose it is, then confirm it.",
                        new Button("Confirm", "service accounts", page)));
    }

    private static Todo broken(JobRun run) {
        String page = "/admin/audit";
        return new Todo(
                new Badge("Trail broken", "triangle-alert", "bad"),
                "The audit trail is not whole",
                page,
                told(run),
                new Button("See where", "the audit trail is broken", page));
    }
}

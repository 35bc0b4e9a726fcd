package io.fondaco.job;

import io.fondaco.common.DomainError.NotFound;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import io.quarkus.scheduler.common.runtime.ScheduledMethod;
import io.quarkus.scheduler.common.runtime.SchedulerContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** When this node runs which job, and a run in between. Jobs are called by their identities, such as {@code usage-fold}. */
@ApplicationScoped
public class Schedule {

    private static final Logger LOG = Logger.getLogger(Schedule.class);

    private final Scheduler scheduler;
    private final SchedulerContext context;
    private final Clock clock;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    Schedule(Scheduler scheduler, SchedulerContext context, Clock clock) {
        this.scheduler = scheduler;
        this.context = context;
        this.clock = clock;
    }

    /** All jobs that the portal has, also those that are switched off, by name. */
    public List<String> jobs() {
        return context.getScheduledMethods().stream()
                .flatMap(method -> method.getSchedules().stream())
                .map(Scheduled::identity)
                .sorted()
                .toList();
    }

    /** When this node runs the job next; empty where it is switched off. */
    public Optional<Instant> next(String job) {
        return scheduler.isStarted()
                ? Optional.ofNullable(scheduler.getScheduledJob(job)).map(Trigger::getNextFireTime)
                : Optional.empty();
    }

    /**
     * Runs the job now, beside its schedule, in the background.
     *
     * @return whether it began; it does not where such a run is not over yet
     * @throws NotFound if there is no such job
     */
    public boolean start(String job) {
        ScheduledMethod method = context.getScheduledMethods().stream()
                .filter(each -> each.getSchedules().stream()
                        .anyMatch(schedule -> schedule.identity().equals(job)))
                .findAny()
                .orElseThrow(() -> new NotFound("job-unknown", "There is no such job."));
        if (!running.add(job)) {
            return false;
        }
        Thread.ofVirtual().name("job-" + job).start(() -> run(job, method));
        return true;
    }

    /** The job itself writes down how it went. */
    private void run(String job, ScheduledMethod method) {
        try {
            context.createInvoker(method.getInvokerClassName()).invoke(new Now(clock.instant()));
        } catch (Exception e) {
            LOG.warnf("job=%s failed: %s", job, e.getMessage());
        } finally {
            running.remove(job);
        }
    }

    private record Now(Instant at) implements ScheduledExecution {

        @Override
        public @Nullable Trigger getTrigger() {
            return null;
        }

        @Override
        public Instant getFireTime() {
            return at;
        }

        @Override
        public Instant getScheduledFireTime() {
            return at;
        }
    }
}

package io.fondaco.notification;

import io.fondaco.common.SmallSteps;
import io.fondaco.job.Jobs;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Forgets what people were told long ago. */
@ApplicationScoped
public class ForgetNotifications {

    private final Notifications notifications;
    private final NewsConfig config;
    private final Jobs jobs;
    private final Clock clock;

    ForgetNotifications(Notifications notifications, NewsConfig config, Jobs jobs, Clock clock) {
        this.notifications = notifications;
        this.config = config;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{fondaco.jobs.notifications-forget}",
            identity = "notifications-forget",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Forgets all that are old enough, with their mails' texts; says how many. */
    public long run() {
        Instant before = clock.instant().minus(config.kept());
        return jobs.run("notifications-forget", attempt -> {
            long forgotten = SmallSteps.of(() -> notifications.forget(before, SmallSteps.MOST));
            attempt.did(forgotten, "notification forgotten", "notifications forgotten");
            return forgotten;
        });
    }
}

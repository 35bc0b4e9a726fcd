package io.fondaco.access.people;

import io.fondaco.identity.KnownPerson;
import io.fondaco.identity.People;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

/** Counts people as gone who have not signed in for the configured time, and has them told before. */
@ApplicationScoped
public class LapsePeople {

    private static final Duration NOTICE = Duration.ofDays(14);

    private final People people;
    private final OffboardPerson departure;
    private final PeopleConfig config;
    private final Jobs jobs;
    private final Clock clock;
    private final Event<PersonLapsesSoon> soon;

    LapsePeople(
            People people,
            OffboardPerson departure,
            PeopleConfig config,
            Jobs jobs,
            Clock clock,
            Event<PersonLapsesSoon> soon) {
        this.people = people;
        this.departure = departure;
        this.config = config;
        this.jobs = jobs;
        this.clock = clock;
        this.soon = soon;
    }

    @Scheduled(
            cron = "{fondaco.jobs.people-lapse}",
            identity = "people-lapse",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Works off everybody who is due, each in a transaction of their own; says how many are gone. */
    public int run() {
        return config.peopleLapseAfter().map(this::run).orElse(0);
    }

    private int run(Duration after) {
        return jobs.run("people-lapse", attempt -> {
            Instant now = clock.instant();
            int gone = each(attempt, now.minus(after), person -> lapse(person, after));
            attempt.did(gone, "person left", "people left");
            Duration notice = NOTICE.compareTo(after.dividedBy(2)) < 0 ? NOTICE : after.dividedBy(2);
            each(attempt, now.minus(after).plus(notice), person -> tell(person, after));
            return gone;
        });
    }

    private int each(Attempt attempt, Instant unseenSince, Predicate<KnownPerson> action) {
        List<String> names = QuarkusTransaction.requiringNew().call(() -> people.unseenSince(unseenSince));
        return attempt.each(
                names,
                name -> QuarkusTransaction.requiringNew()
                                .call(() -> action.test(people.findLocked(name).orElseThrow()))
                        ? 1
                        : 0);
    }

    private boolean lapse(KnownPerson person, Duration after) {
        boolean due = person.leftAt().isEmpty()
                && person.lastSeenAt().isBefore(clock.instant().minus(after));
        if (due) {
            departure.left(person, "system:expiry", "No sign-in for " + after.toDays() + " days");
        }
        return due;
    }

    private boolean tell(KnownPerson person, Duration after) {
        Instant end = person.lastSeenAt().plus(after);
        soon.fire(new PersonLapsesSoon(person.name(), LocalDate.ofInstant(end, ZoneOffset.UTC)));
        return true;
    }
}

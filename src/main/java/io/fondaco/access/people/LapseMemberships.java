package io.fondaco.access.people;

import io.fondaco.identity.TeamMembership;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Ends team memberships that neither a sign-in nor an admin confirmed for too long. */
@ApplicationScoped
public class LapseMemberships {

    private record Due(String team, String person) {

        @Override
        public String toString() {
            return person + " in " + team;
        }
    }

    private final TeamMemberships memberships;
    private final ManagePeople managePeople;
    private final PeopleConfig config;
    private final Jobs jobs;
    private final Clock clock;
    private final Event<MembershipLapsed> lapsed;

    LapseMemberships(
            TeamMemberships memberships,
            ManagePeople managePeople,
            PeopleConfig config,
            Jobs jobs,
            Clock clock,
            Event<MembershipLapsed> lapsed) {
        this.memberships = memberships;
        this.managePeople = managePeople;
        this.config = config;
        this.jobs = jobs;
        this.clock = clock;
        this.lapsed = lapsed;
    }

    @Scheduled(
            cron = "{fondaco.jobs.memberships-lapse}",
            identity = "memberships-lapse",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Ends every one that is due now; says how many. */
    public int run() {
        Instant before = clock.instant().minus(config.membershipsLapseAfter());
        return jobs.run("memberships-lapse", attempt -> {
            List<Due> due = QuarkusTransaction.requiringNew()
                    .call(() -> memberships.unconfirmedSince(before).stream()
                            .map(membership -> new Due(membership.team(), membership.person()))
                            .toList());
            int ended =
                    attempt.each(due, each -> QuarkusTransaction.requiringNew().call(() -> lapse(each, before)));
            attempt.did(ended, "membership lapsed", "memberships lapsed");
            return ended;
        });
    }

    private int lapse(Due due, Instant before) {
        List<TeamMembership> still =
                memberships.list("team = ?1 and person = ?2 and confirmedAt < ?3", due.team(), due.person(), before);
        still.forEach(membership -> {
            managePeople.lapse(membership);
            lapsed.fire(new MembershipLapsed(membership.team(), membership.person()));
        });
        return still.size();
    }
}

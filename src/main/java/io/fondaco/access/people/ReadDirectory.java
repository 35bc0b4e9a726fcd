package io.fondaco.access.people;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.identity.KnownPerson;
import io.fondaco.identity.People;
import io.fondaco.identity.TeamMembership;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.identity.directory.Directory;
import io.fondaco.identity.directory.DirectoryError;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the identity provider who is still here and who belongs to which team, about everybody whom the portal knows.
 * It reads first and changes afterwards, so a provider that does not answer, or answers half, changes nothing.
 */
@ApplicationScoped
public class ReadDirectory {

    /** How many memberships changed, and how many people are gone. */
    public record Result(int memberships, int gone) {}

    private static final String ACTOR = "system:directory";

    private final Directory directory;
    private final People people;
    private final TeamMemberships memberships;
    private final OffboardPerson departure;
    private final PeopleConfig config;
    private final AuditTrail audit;
    private final Jobs jobs;

    ReadDirectory(
            Directory directory,
            People people,
            TeamMemberships memberships,
            OffboardPerson departure,
            PeopleConfig config,
            AuditTrail audit,
            Jobs jobs) {
        this.directory = directory;
        this.people = people;
        this.memberships = memberships;
        this.departure = departure;
        this.config = config;
        this.audit = audit;
        this.jobs = jobs;
    }

    @Scheduled(
            cron = "{fondaco.jobs.directory-read}",
            identity = "directory-read",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Reads the list, where there is one, and takes it over; each person in a transaction of their own. */
    public Result run() {
        if (!directory.configured()) {
            return new Result(0, 0);
        }
        return jobs.run(
                "directory-read",
                attempt ->
                        read(attempt).map(reading -> takeOver(reading, attempt)).orElse(new Result(0, 0)));
    }

    private Optional<DirectoryReading> read(Attempt attempt) {
        try {
            DirectoryReading reading =
                    DirectoryReading.of(QuarkusTransaction.requiringNew().call(people::present), directory.accounts());
            if (reading.believable(config.departuresAtMost())) {
                return Optional.of(reading);
            }
            attempt.failed("Nothing changed: by the identity provider %d of %d people are gone, more than can be true"
                    .formatted(reading.gone().size(), reading.people()));
        } catch (DirectoryError e) {
            attempt.failed(e);
        }
        return Optional.empty();
    }

    private Result takeOver(DirectoryReading reading, Attempt attempt) {
        reading.doubtful().forEach(name -> attempt.failed("Several accounts have one name in Trino: " + name));
        Optional<String> doubt = reading.doubtOfTeams(
                QuarkusTransaction.requiringNew().call(memberships::saidByProvider), config.departuresAtMost());
        doubt.ifPresent(attempt::failed);
        Set<String> confirmed = doubt.isPresent() ? Set.of() : reading.here().keySet();
        int changed = attempt.each(
                confirmed,
                person -> QuarkusTransaction.requiringNew()
                        .call(() -> confirm(person, reading.here().get(person))));
        int gone = attempt.each(
                reading.gone(), person -> QuarkusTransaction.requiringNew().call(() -> leave(person)));
        attempt.did(changed, "membership changed", "memberships changed");
        attempt.did(gone, "person left", "people left");
        return new Result(changed, gone);
    }

    private int confirm(String person, Set<String> teams) {
        return present(person).isPresent() ? change(person, teams) : 0;
    }

    private int change(String person, Set<String> teams) {
        TeamMemberships.Change change = memberships.confirm(person, teams, TeamMembership.Source.PROVIDER);
        change.joined()
                .forEach(team -> audit.record(AuditEntry.of(ACTOR, AuditAction.TEAM_MEMBER_ADDED, team, person)));
        change.left()
                .forEach(team -> audit.record(AuditEntry.of(ACTOR, AuditAction.TEAM_MEMBER_REMOVED, team, person)));
        return change.joined().size() + change.left().size();
    }

    private int leave(String person) {
        Optional<KnownPerson> known = present(person);
        known.ifPresent(gone -> departure.left(gone, ACTOR, "No account at the identity provider, or a disabled one"));
        return known.isPresent() ? 1 : 0;
    }

    private Optional<KnownPerson> present(String person) {
        return people.findLocked(person).filter(known -> known.leftAt().isEmpty());
    }
}

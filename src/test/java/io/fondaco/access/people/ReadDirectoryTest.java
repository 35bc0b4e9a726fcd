package io.fondaco.access.people;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.common.DomainError;
import io.fondaco.engine.FakeEngine;
import io.fondaco.identity.FakeDirectory;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMembership.Source;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.job.JobRun;
import io.fondaco.job.Jobs;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadDirectoryTest {

    private static final List<Person> EVERYBODY = List.of(ADA, BEN, OTTO, ODA, STELLA, GRACE);

    @Inject
    Samples samples;

    @Inject
    FakeDirectory directory;

    @Inject
    FakeEngine engine;

    @Inject
    AccessStory story;

    @Inject
    ReadDirectory readDirectory;

    @Inject
    TeamMemberships memberships;

    @Inject
    ManagePeople managePeople;

    @Inject
    People people;

    @Inject
    Jobs jobs;

    @Inject
    EntityManager entities;

    @BeforeEach
    void reset() {
        samples.reset();
        EVERYBODY.forEach(samples::signedIn);
        directory.reset();
    }

    @AfterEach
    void forget() {
        directory.reset();
    }

    @Test
    void withoutAListNothingIsAsked() {
        assertThat(readDirectory.run()).isEqualTo(new ReadDirectory.Result(0, 0));
        assertThat(jobs.count()).isZero();
    }

    @Test
    void membersComeAndGoWithTheList() {
        everybodyIsThere();
        directory.has("ada", "team-analytics", "team-weather");

        assertThat(readDirectory.run()).isEqualTo(new ReadDirectory.Result(2, 0));
        assertThat(memberships.teamsOf("ada")).containsExactly("team-analytics", "team-weather");
        assertThat(readDirectory.run()).isEqualTo(new ReadDirectory.Result(0, 0));

        directory.has("ada", "team-analytics");
        assertThat(readDirectory.run()).isEqualTo(new ReadDirectory.Result(1, 0));
        assertThat(memberships.teamsOf("ada")).containsExactly("team-analytics");
        assertThat(audited()).contains("team.member-removed team-weather ada by system:directory");
    }

    @Test
    void theListOverrulesAGroupsClaimAndNotAnAdmin() {
        everybodyIsThere();
        QuarkusTransaction.requiringNew()
                .run(() -> memberships.confirm("ada", Set.of("team-marketing"), Source.SIGN_IN));
        managePeople.join(GRACE, "team-weather", "ada");
        directory.has("ben", "team-marketing");

        readDirectory.run();

        assertThat(memberships.teamsOf("ada")).containsExactly("team-weather");
    }

    @Test
    void whoeverIsDisabledOrDeletedLosesWhatTheyMayRead() {
        everybodyIsThere();
        List.of(ADA, BEN, STELLA).forEach(person -> story.granted(OTTO, story.asked(person)));
        directory.disabled("ada");
        directory.deleted("ben");

        assertThat(readDirectory.run()).isEqualTo(new ReadDirectory.Result(0, 2));
        story.settle();

        assertThat(engine.privileges(DAILY, "ada")).isEmpty();
        assertThat(engine.privileges(DAILY, "ben")).isEmpty();
        assertThat(engine.privileges(DAILY, "stella")).isNotEmpty();
        assertThat(people.present()).containsExactly("grace", "oda", "otto", "stella");
        assertThat(audited()).anyMatch(entry -> entry.matches("person.left ada .* by system:directory"));
        assertThat(readDirectory.run()).isEqualTo(new ReadDirectory.Result(0, 0));
    }

    @Test
    void aListThatIsSilentOrEmptyOrDoubtfulChangesNothing() {
        everybodyIsThere();
        directory.has("ada", "team-analytics");
        readDirectory.run();

        EVERYBODY.forEach(person -> directory.deleted(person.name()));
        assertThat(readDirectory.run()).isEqualTo(new ReadDirectory.Result(0, 0));
        assertThat(lastRun().summary()).contains("6 of 6 people are gone");

        directory.fallSilent();
        assertThat(readDirectory.run()).isEqualTo(new ReadDirectory.Result(0, 0));
        assertThat(lastRun().outcome()).isEqualTo(JobRun.Outcome.FAILED);
        assertThat(lastRun().summary()).contains("The provider does not answer");

        assertThat(memberships.teamsOf("ada")).containsExactly("team-analytics");
        assertThat(people.present()).hasSize(6);
    }

    @Test
    void aListWithoutAnyTeamEndsNoMembership() {
        everybodyIsThere();
        directory.has("ada", "team-analytics");
        readDirectory.run();

        directory.has("ada");
        assertThat(readDirectory.run()).isEqualTo(new ReadDirectory.Result(0, 0));

        assertThat(memberships.teamsOf("ada")).containsExactly("team-analytics");
        assertThat(lastRun().outcome()).isEqualTo(JobRun.Outcome.FAILED);
        assertThat(lastRun().summary()).contains("nobody belongs to any team");
    }

    @Test
    void whoeverAnAdminMarkedAsGoneStaysGoneWhateverTheListSays() {
        everybodyIsThere();
        directory.has("ada", "team-analytics");
        managePeople.left(GRACE, "ada");

        assertThat(readDirectory.run()).isEqualTo(new ReadDirectory.Result(0, 0));
        assertThat(memberships.teamsOf("ada")).isEmpty();
    }

    @Test
    void anAdminPutsNobodyIntoATeamWhoHasLeft() {
        managePeople.left(GRACE, "ada");

        assertThatThrownBy(() -> managePeople.join(GRACE, "team-weather", "ada"))
                .isInstanceOf(DomainError.Invalid.class)
                .hasMessage("ada has left, and joins a team again only after signing in");
    }

    private void everybodyIsThere() {
        EVERYBODY.forEach(person -> directory.has(person.name()));
    }

    private JobRun lastRun() {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.latest("directory-read", 1).getFirst());
    }

    private List<String> audited() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select action || ' ' || subject || ' ' || detail || ' by ' || actor from AuditEvent",
                                String.class)
                        .getResultList());
    }
}

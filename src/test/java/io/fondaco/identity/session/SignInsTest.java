package io.fondaco.identity.session;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.holder.Delegations;
import io.fondaco.access.holder.RegisterServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.access.people.ManagePeople;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.engine.FakeEngine;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.SignIn;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.notification.Notifications;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes in, under which name, and in which teams. */
@QuarkusTest
class SignInsTest {

    private static final Duration SHORT = Duration.ofSeconds(2);

    @Inject
    Samples samples;

    @Inject
    SignIns signIns;

    @Inject
    People people;

    @Inject
    TeamMemberships memberships;

    @Inject
    ManagePeople managePeople;

    @Inject
    RegisterServiceAccount registerServiceAccount;

    @Inject
    ServiceAccounts accounts;

    @Inject
    Delegations delegations;

    @Inject
    Notifications notifications;

    @Inject
    AccessStory story;

    @Inject
    FakeEngine engine;

    @Inject
    MovableClock clock;

    private Instant start;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, OTTO, GRACE).forEach(samples::signedIn);
        start = clock.instant();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aSessionFromBeforeADepartureIsRefusedAtOnce() {
        SignIn session = signIn("lena", start, start, "team-weather");
        signIns.admit(session);

        managePeople.left(GRACE, "lena");

        assertRefused(session);
    }

    @Test
    void aRefreshDoesNotClearTheMarkAndSigningInDoes() {
        signIns.admit(signIn("lena", start, start, "team-weather"));
        managePeople.left(GRACE, "lena");
        Instant later = start.plus(Duration.ofMinutes(10));
        clock.moveAhead(Duration.ofMinutes(11));

        assertRefused(signIn("lena", later, start, "team-weather"));
        assertRefused(signIn("lena", later, null, "team-weather"));
        assertThat(hasLeft("lena")).isTrue();

        assertThat(signIns.admit(signIn("lena", later, later, "team-weather")).teams())
                .containsExactly("team-weather");
        assertThat(hasLeft("lena")).isFalse();
    }

    @Test
    void whereNobodySaysWhenSomebodySignedInAnAdminLetsThemBack() {
        SignIn session = signIn("lena", start, null, "team-weather");
        signIns.admit(session);
        managePeople.left(GRACE, "lena");

        managePeople.back(GRACE, "lena");

        assertThat(signIns.admit(session).teams()).isEmpty();
        assertThat(hasLeft("lena")).isFalse();
    }

    @Test
    void anAccountWithAnotherNameIsTheSamePersonAndTheNameBeforeHoldsNothing() {
        signIns.admit(named("s-1", "lena"));
        story.granted(OTTO, story.asked(lena()));
        registerServiceAccount.register(lena(), "svc-report", "Loads the weekly report");
        delegations.delegate(lena(), "ada", today(), today());
        assertThat(engine.privileges(DAILY, "lena")).isNotEmpty();

        signIns.admit(named("s-1", "lena.maier"));
        story.settle();

        assertThat(engine.privileges(DAILY, "lena")).isEmpty();
        assertThat(hasLeft("lena")).isTrue();
        assertThat(owner("svc-report")).isEqualTo("lena.maier");
        assertThat(QuarkusTransaction.requiringNew().call(() -> delegations.count()))
                .isZero();
        assertThat(notices("grace")).contains("lena is called lena.maier in Trino now: what lena could read has ended");
    }

    @Test
    void aDepartureReachesWhoeverHasAnotherName() {
        signIns.admit(named("s-1", "lena"));
        SignIn session = named("s-1", "lena.maier");
        signIns.admit(session);

        managePeople.left(GRACE, "lena.maier");

        assertRefused(session);
        assertRefused(named("s-1", "lena"));
        assertRefused(named("s-1", "lena.three"));
    }

    @Test
    void anAccountMayTakeItsNameBackAndNobodyElseMay() {
        signIns.admit(named("s-1", "lena"));
        signIns.admit(named("s-1", "lena.maier"));
        assertThatThrownBy(() -> signIns.admit(named("s-2", "lena")))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("Another account");

        signIns.admit(named("s-1", "lena"));

        assertThat(hasLeft("lena")).isFalse();
        assertThat(hasLeft("lena.maier")).isTrue();
    }

    @Test
    void aTokenThatSaysNoGroupsChangesNoMembership() {
        signIns.admit(signIn("lena", start, start, "team-weather"));
        Instant later = start.plus(SHORT);
        clock.moveAhead(SHORT);

        Person viewer = signIns.admit(silent("lena", later));

        assertThat(viewer.teams()).containsExactly("team-weather");
        assertThat(memberships.teamsOf("lena")).containsExactly("team-weather");
        assertThat(people.countTeamsUnknown()).isOne();
        assertThat(memberships.unconfirmedSince(clock.instant().plus(SHORT))).isEmpty();

        clock.moveAhead(SHORT.multipliedBy(2));
        signIns.admit(signIn("lena", later.plus(SHORT), start));
        assertThat(memberships.teamsOf("lena")).isEmpty();
        assertThat(people.countTeamsUnknown()).isZero();
    }

    @Test
    void aSessionFromBeforeBringsNoMembershipBack() {
        SignIn session = signIn("lena", start, start, "team-weather");
        signIns.admit(session);
        clock.moveAhead(Duration.ofMinutes(1));
        managePeople.leave(GRACE, "team-weather", "lena");

        assertThat(signIns.admit(session).teams()).isEmpty();
        clock.moveAhead(Duration.ofMinutes(7));
        assertThat(signIns.admit(session).teams()).isEmpty();

        Instant later = start.plus(Duration.ofMinutes(5));
        assertThat(signIns.admit(signIn("lena", later, later, "team-weather")).teams())
                .containsExactly("team-weather");
    }

    @Test
    void ofTwoSessionsTheYoungerOneSaysTheTeams() {
        SignIn older = signIn("lena", start, start, "team-weather", "team-retail");
        signIns.admit(older);
        Instant later = start.plus(Duration.ofMinutes(1));
        clock.moveAhead(Duration.ofMinutes(7));
        signIns.admit(signIn("lena", later, later, "team-weather"));

        clock.moveAhead(Duration.ofMinutes(14));
        signIns.admit(older);

        assertThat(memberships.teamsOf("lena")).containsExactly("team-weather");
    }

    @Test
    void aTeamThatAnAdminGaveCountsForTheViewer() {
        SignIn session = signIn("lena", start, start, "team-weather");
        signIns.admit(session);
        QuarkusTransaction.requiringNew().run(() -> memberships.add("team-retail", "lena"));

        assertThat(signIns.admit(session).teams()).containsExactlyInAnyOrder("team-retail", "team-weather");
    }

    @Test
    void anAccountWhoseNameHoldsAnUnseenCharacterKeepsNobodyOut() {
        assertThatThrownBy(() -> signIns.admit(named("first", "le\u200bna")))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("can't be seen");

        assertThat(signIns.admit(named("second", "lena")).name()).isEqualTo("lena");
    }

    private void assertRefused(SignIn signIn) {
        assertThatThrownBy(() -> signIns.admit(signIn))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("noted as having left");
    }

    private SignIn named(String subject, String name) {
        Person person = new Person(name, name, "", Set.of("team-weather"), false);
        return new SignIn("https://login " + subject, person, true, start, start);
    }

    private static SignIn silent(String name, Instant issuedAt) {
        Person person = new Person(name, name, "", Set.of(), false);
        return new SignIn("https://login " + name, person, false, issuedAt, issuedAt);
    }

    private static SignIn signIn(String name, Instant issuedAt, @Nullable Instant signedInAt, String... teams) {
        Person person = new Person(name, name, "", Set.of(teams), false);
        return new SignIn("https://login " + name, person, true, issuedAt, signedInAt);
    }

    private static Person lena() {
        return new Person("lena", "lena", "", Set.of("team-weather"), false);
    }

    private boolean hasLeft(String name) {
        return QuarkusTransaction.requiringNew().call(() -> people.hasLeft(name));
    }

    private String owner(String account) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.inUse(account).orElseThrow().owner());
    }

    private List<String> notices(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> notifications.list("person", person).stream()
                        .map(each -> each.subject())
                        .toList());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}

package io.fondaco.access.grant;

import static io.fondaco.engine.Privilege.DELETE;
import static io.fondaco.engine.Privilege.INSERT;
import static io.fondaco.engine.Privilege.SELECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.grant.GrantStatement.Grant;
import io.fondaco.access.grant.GrantStatement.GrantPassable;
import io.fondaco.access.grant.GrantStatement.Revoke;
import io.fondaco.access.grant.GrantStatement.RevokeGrantOption;
import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortalPrivilegesTest {

    private static final Set<Privilege> NOTHING = Set.of();
    private static final Set<Privilege> READ = Set.of(SELECT);
    private static final Held READS = Held.plainly(READ);
    private static final Held PASSES_ON = Held.passable(READ);
    private static final Set<Privilege> ALL = EnumSet.allOf(Privilege.class);
    private static final PortalPrivileges WANTED = new PortalPrivileges(READS, Held.NOTHING, NOTHING);
    private static final PortalPrivileges GIVEN = new PortalPrivileges(READS, READS, NOTHING);
    private static final PortalPrivileges ENDED = new PortalPrivileges(Held.NOTHING, READS, NOTHING);

    @Test
    void aGrantKeepsWhatIsHeldBesides() {
        assertThat(WANTED.next(Held.NOTHING)).contains(new Grant(READ));
        assertThat(WANTED.next(Held.plainly(Set.of(INSERT, DELETE))))
                .contains(new Grant(Set.of(SELECT, INSERT, DELETE)));
    }

    @Test
    void whatWasGivenByHandIsNoDriftAndIsNotTakenAway() {
        assertThat(GIVEN.isSettled(Held.plainly(Set.of(SELECT, INSERT)))).isTrue();
        assertThat(ENDED.next(Held.plainly(Set.of(SELECT, INSERT)))).contains(new Revoke(READ));
        assertThat(ENDED.isSettled(Held.plainly(Set.of(INSERT)))).isTrue();
    }

    @Test
    void whoHeldItBeforeKeepsItWhenTheAgreementEnds() {
        assertThat(WANTED.isSettled(Held.plainly(READ))).isTrue();
        PortalPrivileges ended = new PortalPrivileges(Held.NOTHING, WANTED.givenIn(READS), NOTHING);

        assertThat(ended.isSettled(Held.plainly(READ))).isTrue();
        assertThat(ended.beyond(Held.plainly(READ))).isEqualTo(Held.plainly(READ));
    }

    @Test
    void ownersInTrinoAreLeftAlone() {
        Held owners = new Held(ALL, ALL);

        assertThat(WANTED.isSettled(owners)).isTrue();
        assertThat(ENDED.isSettled(owners)).isTrue();
        assertThat(ENDED.beyond(owners)).isEqualTo(Held.NOTHING);
    }

    @Test
    void everyPrivilegeByHandMakesNoOwner() {
        assertThat(ENDED.next(Held.plainly(ALL))).contains(new Revoke(READ));
        assertThat(ENDED.beyond(Held.plainly(ALL)).privileges())
                .doesNotContain(SELECT)
                .hasSize(3);
    }

    @Test
    void whatSomebodyElseGaveToBePassedOnIsNeverThePortals() {
        Held passable = new Held(READ, READ);

        assertThat(GIVEN.isSettled(passable)).isTrue();
        assertThat(ENDED.isSettled(passable)).isTrue();
        assertThat(ENDED.beyond(passable)).isEqualTo(passable);
    }

    @Test
    void noGrantEndsARightToPassOn() {
        Held passable = new Held(Set.of(INSERT), Set.of(INSERT));

        assertThat(WANTED.obstacle(passable)).get().asString().contains("Holds INSERT with the right to pass it on");
        assertThat(WANTED.obstacle(Held.plainly(Set.of(INSERT)))).isEmpty();
        assertThat(ENDED.obstacle(passable)).isEmpty();
    }

    @Test
    void whatAnOwnerDoesNotWantGoesWithTheRightToPassItOn() {
        PortalPrivileges adopted = new PortalPrivileges(READS, Held.NOTHING, Set.of(SELECT, INSERT));

        assertThat(adopted.next(new Held(Set.of(SELECT, INSERT), READ))).contains(new RevokeGrantOption(READ));
        assertThat(adopted.next(Held.plainly(Set.of(INSERT)))).contains(new Revoke(Set.of(INSERT)));
        assertThat(adopted.next(Held.NOTHING)).contains(new Grant(READ));
        assertThat(adopted.isSettled(Held.plainly(READ))).isTrue();
    }

    @Test
    void onlyWhatWasAddedIsThePortalsOwn() {
        Held before = Held.plainly(Set.of(INSERT));

        assertThat(WANTED.givenBy(new Grant(Set.of(SELECT, INSERT)), before)).isEqualTo(READS);
        assertThat(GIVEN.givenIn(before)).isEqualTo(Held.NOTHING);
    }

    @Test
    void whatIsThereToBuildOnIsGivenWithTheRightToPassItOn() {
        PortalPrivileges toBuildOn = new PortalPrivileges(PASSES_ON, Held.NOTHING, NOTHING);

        assertThat(toBuildOn.next(Held.NOTHING)).contains(new GrantPassable(READ));
        assertThat(toBuildOn.next(READS)).contains(new GrantPassable(READ));
        assertThat(toBuildOn.isSettled(PASSES_ON)).isTrue();
        assertThat(toBuildOn.beyond(PASSES_ON)).isEqualTo(Held.NOTHING);
        assertThat(toBuildOn.givenBy(new GrantPassable(READ), READS)).isEqualTo(PASSES_ON);
        assertThat(toBuildOn.givenBy(new GrantPassable(READ), PASSES_ON)).isEqualTo(Held.NOTHING);
    }

    @Test
    void theRightToPassItOnGoesWithTheAgreement() {
        PortalPrivileges over = new PortalPrivileges(Held.NOTHING, PASSES_ON, NOTHING);
        PortalPrivileges readsOn = new PortalPrivileges(READS, PASSES_ON, NOTHING);

        assertThat(over.next(PASSES_ON)).contains(new RevokeGrantOption(READ));
        assertThat(over.next(READS)).contains(new Revoke(READ));
        assertThat(over.isSettled(Held.NOTHING)).isTrue();
        assertThat(readsOn.next(PASSES_ON)).contains(new RevokeGrantOption(READ));
        assertThat(readsOn.next(Held.NOTHING)).contains(new Grant(READ));
    }

    @Test
    void whatSomebodyElseGaveIsNotGivenToBePassedOn() {
        PortalPrivileges toBuildOn = new PortalPrivileges(PASSES_ON, Held.NOTHING, NOTHING);
        Held passable = Held.passable(Set.of(INSERT));

        assertThat(toBuildOn.obstacle(Held.plainly(Set.of(INSERT))))
                .get()
                .asString()
                .contains("Holds INSERT without the right to pass it on");
        assertThat(toBuildOn.obstacle(passable)).isEmpty();
        assertThat(toBuildOn.next(passable)).contains(new GrantPassable(Set.of(SELECT, INSERT)));
        assertThat(toBuildOn.obstacle(READS)).isEmpty();
    }
}

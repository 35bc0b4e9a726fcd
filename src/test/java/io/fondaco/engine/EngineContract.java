package io.fondaco.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal relies on, of the real Trino and of the fake alike. */
abstract class EngineContract {

    private static final QualifiedName READINGS = QualifiedName.parse("lake.contract.readings");
    private static final QualifiedName ABSENT = QualifiedName.parse("lake.contract.absent");
    private static final QualifiedName OPEN = QualifiedName.parse("memory.contract.readings");

    private static final Held SELECT = Held.plainly(Set.of(Privilege.SELECT));

    abstract Engine engine();

    /** Creates the object anew; what was there before is replaced, and with it its grants. */
    abstract void create(QualifiedName name);

    /** What an administrator, not the portal, gives. */
    abstract void giveByHand(QualifiedName object, Grantee grantee, Set<Privilege> given, boolean passable);

    /** Creates the object anew as this user, who owns it then. */
    abstract void createAs(String user, QualifiedName object);

    @Test
    void aRevocationLeavesWhatItDoesNotName() {
        create(READINGS);
        engine().grant(READINGS, "ada", Set.of(Privilege.SELECT, Privilege.INSERT));

        engine().revoke(READINGS, "ada", Set.of(Privilege.SELECT));

        assertThat(engine().privileges(READINGS, "ada")).containsExactly(Privilege.INSERT);
    }

    @Test
    void theOwnerHoldsEveryPrivilegeAndAGrantWouldReplaceThem() {
        QualifiedName owned = QualifiedName.parse("lake.contract_owned.readings");
        createAs("olga", owned);

        assertThat(engine().held(owned, "olga").isOwners()).isTrue();
        assertThat(engine().held("lake", Set.of("contract_owned"))
                        .get(owned)
                        .get(Grantee.user("olga"))
                        .isOwners())
                .isTrue();

        engine().grant(owned, "olga", Set.of(Privilege.SELECT));
        assertThat(engine().held(owned, "olga")).isEqualTo(SELECT);
    }

    @Test
    void whatMayBePassedOnIsTakenAwayOnlyWithThatRight() {
        create(READINGS);
        Set<Privilege> select = Set.of(Privilege.SELECT);
        giveByHand(READINGS, Grantee.user("ada"), select, true);
        assertThat(engine().held(READINGS, "ada")).isEqualTo(new Held(select, select));

        engine().revoke(READINGS, "ada", select);
        assertThat(engine().held(READINGS, "ada")).isEqualTo(new Held(select, select));

        engine().revokeGrantOption(READINGS, "ada", select);
        assertThat(engine().held(READINGS, "ada")).isEqualTo(Held.NOTHING);
    }

    @Test
    void theRightToPassOnIsGivenToWhoReadsAlreadyAndTakenAwayAgain() {
        create(READINGS);
        Set<Privilege> select = Set.of(Privilege.SELECT);
        engine().grant(READINGS, "ada", select);

        engine().grantPassable(READINGS, "ada", select);
        assertThat(engine().held(READINGS, "ada")).isEqualTo(Held.passable(select));
        engine().grantPassable(READINGS, "ben", select);
        assertThat(engine().held(READINGS, "ben")).isEqualTo(Held.passable(select));

        engine().revokeGrantOption(READINGS, "ada", select);
        assertThat(engine().held(READINGS, "ada")).isEqualTo(Held.NOTHING);
        assertThat(engine().held(READINGS, "ben")).isEqualTo(Held.passable(select));
    }

    @Test
    void aGrantTakesTheRightToPassOnAway() {
        create(READINGS);
        giveByHand(READINGS, Grantee.user("ada"), Set.of(Privilege.INSERT), true);

        engine().grant(READINGS, "ada", Set.of(Privilege.SELECT, Privilege.INSERT));

        assertThat(engine().held(READINGS, "ada")).isEqualTo(Held.plainly(Set.of(Privilege.SELECT, Privilege.INSERT)));
    }

    @Test
    void rolesAndEveryoneAreListedAsSuchAndAreNoUsers() {
        create(READINGS);
        giveByHand(READINGS, Grantee.role("analysts"), Set.of(Privilege.SELECT), false);
        giveByHand(READINGS, Grantee.role("public"), Set.of(Privilege.SELECT), false);

        Map<Grantee, Held> held = engine().held("lake", Set.of("contract")).get(READINGS);

        assertThat(held).containsEntry(Grantee.role("analysts"), SELECT);
        assertThat(held).containsEntry(Grantee.role("public"), SELECT);
        assertThat(engine().privileges(READINGS, "analysts")).isEmpty();
        assertThat(engine().privileges(READINGS, "public")).isEmpty();
    }

    @Test
    void aGrantIsSeenAfterwardsAndReplacesTheOneBefore() {
        create(READINGS);
        assertThat(engine().privileges(READINGS, "ada")).isEmpty();

        engine().grant(READINGS, "ada", Set.of(Privilege.SELECT));
        assertThat(engine().privileges(READINGS, "ada")).containsExactly(Privilege.SELECT);

        engine().grant(READINGS, "ada", Set.of(Privilege.SELECT, Privilege.INSERT));
        assertThat(engine().privileges(READINGS, "ada")).containsExactlyInAnyOrder(Privilege.SELECT, Privilege.INSERT);

        engine().grant(READINGS, "ada", Set.of(Privilege.INSERT));
        assertThat(engine().privileges(READINGS, "ada")).containsExactly(Privilege.INSERT);
    }

    @Test
    void aRevocationTakesAwayAndARepeatIsHarmless() {
        create(READINGS);
        engine().grant(READINGS, "ada", Set.of(Privilege.SELECT));

        engine().revoke(READINGS, "ada", Set.of(Privilege.SELECT));
        engine().revoke(READINGS, "ada", Set.of(Privilege.SELECT));

        assertThat(engine().privileges(READINGS, "ada")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'brien", "\"x\" or 1=1", "zoë", "a.b@example.com", "two words"})
    void anyNameIsQuotedAsPrincipalSchemaAndTable(String name) {
        QualifiedName odd = new QualifiedName("lake", name, name);
        create(odd);

        engine().grant(odd, name, Set.of(Privilege.SELECT));
        assertThat(engine().privileges(odd, name)).containsExactly(Privilege.SELECT);
        assertThat(engine().privileges(odd, "ada")).isEmpty();

        engine().revoke(odd, name, Set.of(Privilege.SELECT));
        assertThat(engine().privileges(odd, name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoë", "a.b@example.com", "two words"})
    void mostNamesAreReadInBulkToo(String name) {
        QualifiedName odd = new QualifiedName("lake", name, name);
        create(odd);
        engine().grant(odd, name, Set.of(Privilege.SELECT));

        assertThat(engine().held("lake", Set.of(name)).get(odd)).containsEntry(Grantee.user(name), SELECT);
        assertThat(engine().harvest("lake", Set.of(name)).objects())
                .extracting(HarvestedObject::name)
                .containsExactly(odd);
    }

    /** The file metastore lists them as they stand in its folders, with percent signs. */
    @ParameterizedTest
    @ValueSource(strings = {"o'brien", "\"x\" or 1=1"})
    void namesWithQuotesAreMissingFromWhatIsReadInBulk(String name) {
        QualifiedName odd = new QualifiedName("lake", name, name);
        create(odd);
        engine().grant(odd, name, Set.of(Privilege.SELECT));

        assertThat(engine().held("lake", Set.of(name))).doesNotContainKey(odd);
    }

    @Test
    void aReplacedObjectLosesItsGrants() {
        create(READINGS);
        engine().grant(READINGS, "ada", Set.of(Privilege.SELECT));

        create(READINGS);

        assertThat(engine().privileges(READINGS, "ada")).isEmpty();
    }

    @Test
    void privilegesAreReadInBulk() {
        create(READINGS);
        engine().grant(READINGS, "ada", Set.of(Privilege.SELECT));
        engine().grant(READINGS, "o'brien \"x\" or 1=1", Set.of(Privilege.SELECT));

        Map<Grantee, Held> held = engine().held("lake", Set.of("contract")).get(READINGS);

        assertThat(held).containsEntry(Grantee.user("ada"), SELECT);
        assertThat(held).containsEntry(Grantee.user("o'brien \"x\" or 1=1"), SELECT);
    }

    @Test
    void anObjectThatIsNotThereIsMissingAndHoldsNothing() {
        assertThat(engine().privileges(ABSENT, "ada")).isEmpty();
        assertThatThrownBy(() -> engine().grant(ABSENT, "ada", Set.of(Privilege.SELECT)))
                .isInstanceOfSatisfying(
                        EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.MISSING));
    }

    @Test
    void someCatalogsKeepNoGrants() {
        create(READINGS);
        create(OPEN);

        assertThat(engine().keepsGrants(READINGS)).contains(true);
        assertThat(engine().keepsGrants(OPEN)).contains(false);
        assertThatThrownBy(() -> engine().grant(OPEN, "ada", Set.of(Privilege.SELECT)))
                .isInstanceOfSatisfying(
                        EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.UNSUPPORTED));
    }

    @Test
    void aHarvestFindsKindAndColumns() {
        create(READINGS);

        HarvestedObject found = engine().harvest("lake", Set.of("contract")).objects().stream()
                .filter(object -> object.name().equals(READINGS))
                .findFirst()
                .orElseThrow();

        assertThat(found.kind()).isEqualTo("VIEW");
        assertThat(found.columns()).extracting(HarvestedColumn::name).containsExactly("id");
        assertThat(found.columns()).extracting(HarvestedColumn::type).containsExactly("bigint");
    }
}

package io.fondaco.publish.publication;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.grant.Grants;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError;
import io.fondaco.engine.FakeDefinitions;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.definition.DefinitionKind;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.publication.Published.Version;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an object that the portal makes, whatever files, people and Trino do. */
@QuarkusTest
class PublicationPathsTest {

    private static final QualifiedName BASE = QualifiedName.parse("lake.weather_raw.readings");
    private static final QualifiedName OBJECT = QualifiedName.parse("lake.published.readings");
    private static final QualifiedName KEPT = QualifiedName.parse("iceberg.published.readings");
    private static final String SLUG = "readings";
    private static final Version FIRST = Version.view(OBJECT, "SELECT id, name FROM " + BASE);
    private static final Version SAME_COLUMNS = Version.view(OBJECT, "SELECT id, name FROM " + BASE + " WHERE id > 0");
    private static final Version MORE_COLUMNS = Version.view(OBJECT, "SELECT id, name, 1 AS one FROM " + BASE);

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    Published published;

    @Inject
    Publications publications;

    @Inject
    PublicationReconciler reconciler;

    @Inject
    DefinitionDrift drift;

    @Inject
    ResyncPublications resync;

    @Inject
    PutBack putBack;

    @Inject
    TakeOver takeOver;

    @Inject
    Grants grants;

    @Inject
    AuditTrail audit;

    @Inject
    MovableClock clock;

    @BeforeEach
    void begin() {
        samples.reset();
        engine.create(new HarvestedObject(
                BASE,
                "TABLE",
                null,
                List.of(
                        new HarvestedColumn("id", "bigint", 1, null),
                        new HarvestedColumn("name", "varchar(25)", 2, null))));
        engine.giveByHand(BASE, Grantee.user("pub_weather"), Set.of(Privilege.SELECT), true);
        published.begin(SLUG, OBJECT);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private void live(Version version) {
        published.publish(SLUG, version);
        published.settle();
        assertThat(state()).isEqualTo(PublicationState.LIVE);
    }

    private PublicationState state() {
        return published.of(OBJECT).state();
    }

    private Definition seen(QualifiedName object) {
        return new FakeDefinitions(engine).seen(object).orElseThrow().definition();
    }

    private void later(Duration time) {
        clock.moveOn(time);
        published.settle();
    }

    private long audited(String action) {
        return QuarkusTransaction.requiringNew().call(() -> audit.count("action", action));
    }

    @Test
    void aPublishedProductHasItsViewInTwoLayersOfThePrincipal() {
        live(FIRST);

        assertThat(seen(OBJECT.inner()).query()).contains("lake.weather_raw.readings");
        assertThat(seen(OBJECT).query()).contains("\"id\"", "\"name\"", "\"readings__definition\"");
        assertThat(seen(OBJECT).comment()).isEqualTo("Readings");
        assertThat(seen(OBJECT).meanings()).isEqualTo(Map.of("id", "The key"));
        assertThat(seen(OBJECT).owner()).isEqualTo("pub_weather");
        assertThat(audited("publication.made")).isEqualTo(1);
    }

    @Test
    void anotherQueryWithTheSameColumnsTouchesOnlyTheInnerViewAndNobodysGrant() {
        live(FIRST);
        engine.giveByHand(OBJECT, Grantee.user("ada"), Set.of(Privilege.SELECT), false);
        int before = engine.definitionsSent();

        live(SAME_COLUMNS);

        assertThat(seen(OBJECT.inner()).query()).contains("WHERE");
        assertThat(engine.definitionsSent()).isEqualTo(before + 1);
        assertThat(engine.privileges(OBJECT, "ada")).containsExactly(Privilege.SELECT);
        assertThat(audited("publication.replaced")).isEqualTo(1);
    }

    @Test
    void otherColumnsReplaceTheViewAndWhoHeldItHoldsItAgain() {
        live(FIRST);
        touch("ada");
        published.settle();

        live(MORE_COLUMNS);

        assertThat(seen(OBJECT).query()).contains("\"one\"");
        assertThat(seen(OBJECT).meanings()).isEqualTo(Map.of("id", "The key"));
        assertThat(grantsDueOnce("ada")).isTrue();
    }

    /** The agreements want nothing here: it is enough that each grant was looked at again. */
    private void touch(String principal) {
        QuarkusTransaction.requiringNew().run(() -> grants.touch(OBJECT, principal, true));
    }

    private boolean grantsDueOnce(String principal) {
        return QuarkusTransaction.requiringNew()
                .call(() -> grants.of(OBJECT, principal)
                        .orElseThrow()
                        .nextAttemptAt()
                        .isEmpty());
    }

    @Test
    void otherCommentsAloneChangeNothingElse() {
        live(FIRST);
        int before = engine.definitionsSent();

        live(FIRST.saying("All readings", Map.of("name", "What it is called")));

        assertThat(engine.definitionsSent()).isEqualTo(before + 3);
        assertThat(seen(OBJECT).comment()).isEqualTo("All readings");
        assertThat(seen(OBJECT).meanings()).isEqualTo(Map.of("name", "What it is called"));
    }

    @Test
    void anInvokerViewAndAMaterializedViewAreOneObject() {
        live(Version.invoker(OBJECT, "SELECT id FROM " + BASE));
        assertThat(engine.has(OBJECT.inner())).isFalse();
        assertThat(seen(OBJECT).invoker()).isTrue();

        published.publish(SLUG, Version.kept(KEPT, "SELECT id FROM " + BASE, null));
        published.settle();
        assertThat(seen(KEPT).kind()).isEqualTo(DefinitionKind.MATERIALIZED_VIEW);
        assertThat(seen(KEPT).meanings()).isEqualTo(Map.of("id", "The key"));
        assertThat(engine.has(OBJECT)).isFalse();
        assertThat(state()).isEqualTo(PublicationState.GONE);
    }

    @Test
    void aViewOfReadersRightsThatBecomesOneOfItsOwnersGetsItsInnerOneAndBack() {
        live(Version.invoker(OBJECT, "SELECT id FROM " + BASE));
        live(FIRST);
        assertThat(engine.has(OBJECT.inner())).isTrue();

        live(Version.invoker(OBJECT, "SELECT id FROM " + BASE));
        assertThat(engine.has(OBJECT.inner())).isFalse();
    }

    @Test
    void whatWasDroppedByHandIsToldAndPutBackOnlyByAnOwner() {
        live(FIRST);
        engine.drop(OBJECT);

        assertThat(drift.run().drifted()).isEqualTo(1);
        assertThat(drift.run().drifted()).isZero();
        published.settle();
        assertThat(state()).isEqualTo(PublicationState.DRIFTED);
        assertThat(engine.has(OBJECT)).isFalse();

        String seen = published.of(OBJECT).observedHash();
        assertThatThrownBy(() -> putBack.putBack(ADA, OBJECT, seen)).isInstanceOf(DomainError.NotFound.class);
        putBack.putBack(OTTO, OBJECT, seen);
        published.settle();
        assertThat(state()).isEqualTo(PublicationState.LIVE);
        assertThat(engine.has(OBJECT)).isTrue();
    }

    @Test
    void whatWasChangedByHandStaysUntilItIsPutBackAsItWasLookedAt() {
        live(FIRST);
        engine.define(OBJECT, "mallory", Definition.view("SELECT id FROM " + BASE, null, Map.of()));
        drift.run();
        String first = published.of(OBJECT).observedHash();
        assertThat(published.of(OBJECT).observedText()).contains("-- owned by mallory");
        engine.define(OBJECT, "mallory", Definition.view("SELECT name FROM " + BASE, null, Map.of()));
        drift.run();

        assertThatThrownBy(() -> putBack.putBack(OTTO, OBJECT, first)).isInstanceOf(DomainError.Conflict.class);
        live2(MORE_COLUMNS);
        assertThat(seen(OBJECT).owner()).isEqualTo("mallory");

        putBack.putBack(OTTO, OBJECT, published.of(OBJECT).observedHash());
        published.settle();
        assertThat(seen(OBJECT).query()).contains("\"one\"");
        assertThat(seen(OBJECT).owner()).isEqualTo("pub_weather");
    }

    /** A new version over something that drifted waits for the owner's word. */
    private void live2(Version version) {
        published.publish(SLUG, version);
        published.settle();
        assertThat(state()).isEqualTo(PublicationState.DRIFTED);
    }

    @Test
    void whatChangedAgainAfterItWasLookedAtIsNotReplaced() {
        live(FIRST);
        engine.define(OBJECT, "mallory", Definition.view("SELECT id FROM " + BASE, null, Map.of()));
        drift.run();
        engine.define(OBJECT, "mallory", Definition.view("SELECT name FROM " + BASE, null, Map.of()));

        putBack.putBack(OTTO, OBJECT, published.of(OBJECT).observedHash());
        published.settle();

        assertThat(state()).isEqualTo(PublicationState.DRIFTED);
        assertThat(seen(OBJECT).query()).contains("name");
    }

    @Test
    void aViewThatSomebodyMadeReadWithItsReadersRightsHasDrifted() {
        live(FIRST);
        Definition made = seen(OBJECT);
        engine.define(
                OBJECT,
                "pub_weather",
                new Definition(made.kind(), made.query(), true, made.comment(), made.meanings(), null));

        assertThat(drift.run().drifted()).isEqualTo(1);
        assertThat(published.of(OBJECT).observedText()).contains("SECURITY INVOKER");
        assertThat(published.of(OBJECT).writtenText()).contains("SECURITY DEFINER");
    }

    @Test
    void whatSomebodyPutRightByHandIsLiveAgain() {
        live(FIRST);
        Definition made = seen(OBJECT);
        engine.drop(OBJECT);
        drift.run();
        engine.define(OBJECT, "pub_weather", made);

        drift.run();
        published.settle();

        assertThat(state()).isEqualTo(PublicationState.LIVE);
    }

    @Test
    void anInnerViewThatSomebodyChangedHasDriftedToo() {
        live(FIRST);
        engine.define(OBJECT.inner(), "pub_weather", Definition.view("SELECT id FROM " + BASE, null, Map.of()));

        assertThat(drift.run().drifted()).isEqualTo(1);
        putBack.putBack(OTTO, OBJECT, published.of(OBJECT).observedHash());
        published.settle();
        assertThat(state()).isEqualTo(PublicationState.LIVE);
        assertThat(seen(OBJECT.inner()).query()).contains("name");
    }

    @Test
    void whatStoodThereBeforeIsTakenOverByAnAdminAlone() {
        engine.define(OBJECT, "dbt", Definition.view("SELECT id FROM " + BASE, "By dbt", Map.of()));
        published.publish(SLUG, FIRST);
        published.settle();
        assertThat(state()).isEqualTo(PublicationState.FAILED);
        assertThat(seen(OBJECT).owner()).isEqualTo("dbt");
        String seen = published.of(OBJECT).observedHash();

        assertThatThrownBy(() -> takeOver.takeOver(ADA, OBJECT, seen)).isInstanceOf(DomainError.NotFound.class);
        takeOver.takeOver(GRACE, OBJECT, seen);
        published.settle();

        assertThat(state()).isEqualTo(PublicationState.LIVE);
        assertThat(seen(OBJECT).owner()).isEqualTo("pub_weather");
        assertThat(audited("publication.taken-over")).isEqualTo(1);
    }

    @Test
    void aTableIsNeverReplaced() {
        engine.create(
                new HarvestedObject(OBJECT, "TABLE", null, List.of(new HarvestedColumn("id", "bigint", 1, null))));
        published.publish(SLUG, FIRST);
        published.settle();

        assertThat(state()).isEqualTo(PublicationState.FAILED);
        assertThat(published.of(OBJECT).lastError().orElseThrow()).contains("the portal drops no tables");
        assertThat(seen(OBJECT).kind()).isEqualTo(DefinitionKind.TABLE);
    }

    @Test
    void aWorkerThatDiedAfterItsStatementIsFollowedUpAndNothingIsForeign() {
        published.publish(SLUG, FIRST);
        for (int death = 0; death < 5; death++) {
            engine.stopAfterDefinition();
            published.settle();
            engine.start();
            clock.moveOn(Duration.ofMinutes(11));
        }
        later(Duration.ofMinutes(11));

        assertThat(state()).isEqualTo(PublicationState.LIVE);
        assertThat(seen(OBJECT).meanings()).isEqualTo(Map.of("id", "The key"));
    }

    @Test
    void whatThePrincipalMayNotReadFailsWithTrinosWordsAndHealsWithTheRight() {
        engine.giveByHand(BASE, Grantee.user("pub_weather"), Set.of(), false);
        published.publish(SLUG, FIRST);
        published.settle();
        assertThat(state()).isEqualTo(PublicationState.FAILED);
        assertThat(published.of(OBJECT).lastError().orElseThrow()).contains("Access Denied");
        assertThat(audited("publication.refused")).isEqualTo(1);

        engine.giveByHand(BASE, Grantee.user("pub_weather"), Set.of(Privilege.SELECT), true);
        later(Duration.ofMinutes(11));
        assertThat(state()).isEqualTo(PublicationState.LIVE);
    }

    @Test
    void aTrinoThatIsDownIsNoFailure() {
        engine.stop();
        published.publish(SLUG, FIRST);
        published.settle();
        assertThat(state()).isEqualTo(PublicationState.WANTED);

        engine.start();
        later(Duration.ofMinutes(1));
        assertThat(state()).isEqualTo(PublicationState.LIVE);
    }

    @Test
    void aStatementThatArrivesLateIsWaitedForAndSetRight() {
        live(FIRST);
        engine.delays().holdBack();
        published.publish(SLUG, MORE_COLUMNS);
        published.settle();
        published.publish(SLUG, SAME_COLUMNS);
        later(Duration.ofSeconds(30));
        assertThat(state()).isNotEqualTo(PublicationState.DRIFTED);

        engine.delays().letGo();
        later(Duration.ofMinutes(11));

        assertThat(state()).isEqualTo(PublicationState.LIVE);
        assertThat(seen(OBJECT.inner()).query()).contains("WHERE");
    }

    @Test
    void aWorkerThatSleptPastItsLeaseLeavesNothingBehind() {
        engine.delays().beforeStatement(() -> {
            clock.moveOn(Duration.ofMinutes(11));
            published.retire(SLUG, FIRST);
            reconciler.run();
        });
        published.publish(SLUG, FIRST);
        published.settle();

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            published.settle();
            // Which worker slept, the test's own or the one that a commit woke, decides whether there is one more.
            return engine.definitionsSent() >= 2 && state() == PublicationState.GONE;
        });
        published.settle();
        assertThat(engine.has(OBJECT.inner())).isFalse();
        assertThat(state()).isEqualTo(PublicationState.GONE);
    }

    @Test
    void whatNobodyPublishesAnyMoreIsDroppedWithItsInnerOne() {
        live(FIRST);

        published.retire(SLUG, FIRST);
        published.settle();

        assertThat(engine.has(OBJECT)).isFalse();
        assertThat(engine.has(OBJECT.inner())).isFalse();
        assertThat(state()).isEqualTo(PublicationState.GONE);
        assertThat(audited("publication.dropped")).isEqualTo(1);
    }

    @Test
    void whatSomebodyElseMakesFromNowOnIsLeftThere() {
        live(FIRST);

        published.publish(SLUG, FIRST.madeByOthers());
        published.settle();

        assertThat(engine.has(OBJECT)).isTrue();
        assertThat(state()).isEqualTo(PublicationState.GONE);
    }

    @Test
    void aSchemaThatIsNoTargetOfTheDomainIsRefused() {
        QualifiedName elsewhere = QualifiedName.parse("lake.elsewhere.readings");
        published.publish(SLUG, Version.view(elsewhere, "SELECT id FROM " + BASE));
        published.settle();

        assertThat(published.of(elsewhere).state()).isEqualTo(PublicationState.FAILED);
        assertThat(published.of(elsewhere).lastError().orElseThrow())
                .contains("fondaco.publish.domains.weather.targets");
        assertThat(engine.has(elsewhere)).isFalse();
    }

    @Test
    void theResyncFindsWhatNothingWoke() {
        live(FIRST);
        QuarkusTransaction.requiringNew().run(() -> publications.update("wanted = 'lost', applied = 'lost'"));

        assertThat(resync.run()).isEqualTo(1);
        published.settle();

        assertThat(resync.run()).isZero();
        assertThat(state()).isEqualTo(PublicationState.LIVE);
    }
}

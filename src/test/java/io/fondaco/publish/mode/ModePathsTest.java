package io.fondaco.publish.mode;

import static io.fondaco.publish.mode.Modes.ALL;
import static io.fondaco.publish.mode.Modes.CUSTOMERS;
import static io.fondaco.publish.mode.Modes.MASKED;
import static io.fondaco.publish.mode.Modes.SLUG;
import static io.fondaco.publish.mode.Modes.asking;
import static io.fondaco.publish.mode.Modes.countries;
import static io.fondaco.publish.mode.Modes.customers;
import static io.fondaco.publish.mode.Modes.way;
import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.access.status.AccessState;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.common.DomainError;
import io.fondaco.engine.FakeDefinitions;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMembership;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.Decider;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.mode.PortModes;
import io.fondaco.publish.publication.DefinitionDrift;
import io.fondaco.publish.publication.PublicationState;
import io.fondaco.publish.publication.Published;
import io.fondaco.publish.publication.PutBack;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an access in a mode, whatever people, contracts and Trino do. */
@QuarkusTest
class ModePathsTest {

    private static final QualifiedName KEY = QualifiedName.parse("lake.published_raw.hash_key");

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    Published published;

    @Inject
    DataProducts products;

    @Inject
    RequestAccess requestAccess;

    @Inject
    DecideRequest decideRequest;

    @Inject
    EndAgreement endAgreement;

    @Inject
    AccessRequests requests;

    @Inject
    Agreements agreements;

    @Inject
    AccessStatuses statuses;

    @Inject
    DefinitionDrift drift;

    @Inject
    PutBack putBack;

    @Inject
    TeamMemberships memberships;

    @BeforeEach
    void begin() {
        samples.reset();
        List.of(ADA, BEN, OTTO).forEach(samples::signedIn);
        table(CUSTOMERS, "id", "name", "email", "country");
        table(KEY, "secret");
        published.begin(SLUG, CUSTOMERS);
        published.describe(SLUG, customers(ALL), ProductStatus.ACTIVE);
        published.settleAll();
    }

    private void table(QualifiedName name, String... columns) {
        engine.create(new HarvestedObject(
                name,
                "TABLE",
                null,
                IntStream.range(0, columns.length)
                        .mapToObj(place -> new HarvestedColumn(columns[place], "varchar", place + 1, null))
                        .toList()));
        engine.giveByHand(name, Grantee.user("pub_weather"), Set.of(Privilege.SELECT), true);
    }

    private UUID asks(Person person, ModeChoice reads) {
        return asks(person, asking(reads));
    }

    private UUID asks(Person person, AccessRequestInput input) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(person, products.find(person, "weather", SLUG).orElseThrow(), input)
                        .id());
    }

    private UUID holds(Person person, ModeChoice reads) {
        UUID request = asks(person, reads);
        decideRequest.decide(OTTO, request, DecisionInput.approved());
        published.settleAll();
        return request;
    }

    private List<Agreement> from(UUID request) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Agreement> made = agreements.from(request);
            made.forEach(each -> each.object());
            return made;
        });
    }

    private AccessStatus status(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> {
            AccessStatus status =
                    statuses.of(person, products.find(person, "weather", SLUG).orElseThrow());
            status.ways();
            return status;
        });
    }

    private boolean reads(QualifiedName object, String principal) {
        return engine.privileges(object, principal).contains(Privilege.SELECT);
    }

    private String query(QualifiedName view) {
        return new FakeDefinitions(engine)
                .seen(view.inner())
                .orElseThrow()
                .definition()
                .query();
    }

    @Test
    void aGrantWaitsForItsViewAndTheBaseStaysShut() {
        UUID request = asks(ADA, way("masked"));
        decideRequest.decide(OTTO, request, DecisionInput.approved());
        published.settleAll();

        assertThat(query(MASKED)).contains("hmac_sha256", "published_raw").doesNotContain("\"phone\"");
        assertThat(reads(MASKED, "ada")).isTrue();
        assertThat(reads(CUSTOMERS, "ada")).isFalse();
        assertThat(from(request).getFirst().object()).isEqualTo(MASKED);
        assertThat(status(ADA).state()).isEqualTo(AccessState.GRANTED);
        assertThat(status(ADA).ways()).containsExactly("Masked");
    }

    @Test
    void untilTheViewWasSeenItIsBeingSetUpAndNothingHasFailed() {
        engine.giveByHand(CUSTOMERS, Grantee.user("pub_weather"), Set.of(), false);
        holds(ADA, way("masked"));

        assertThat(published.of(MASKED).state()).isEqualTo(PublicationState.FAILED);
        assertThat(reads(MASKED, "ada")).isFalse();
        assertThat(status(ADA).state()).isEqualTo(AccessState.UNREADABLE);
        assertThat(status(ADA).obstacles().getFirst()).contains("Access Denied");
    }

    @Test
    void twoPeopleShareOneViewAndTheLastOneWhoLeavesLetsItGo() {
        UUID first = holds(ADA, way("masked"));
        UUID second = holds(BEN, way("masked"));
        assertThat(reads(MASKED, "ben")).isTrue();

        endAgreement.revoke(OTTO, from(first).getFirst().id(), "No longer needed here");
        published.settleAll();
        assertThat(reads(MASKED, "ada")).isFalse();
        assertThat(reads(MASKED, "ben")).isTrue();

        endAgreement.revoke(OTTO, from(second).getFirst().id(), "No longer needed here");
        published.settleAll();
        assertThat(engine.has(MASKED)).isFalse();
        assertThat(engine.has(MASKED.inner())).isFalse();
        assertThat(published.of(MASKED).state()).isEqualTo(PublicationState.GONE);

        holds(ADA, way("masked"));
        assertThat(reads(MASKED, "ada")).isTrue();
    }

    @Test
    void eachSetOfValuesHasAViewOfItsOwn() {
        QualifiedName north = from(holds(ADA, countries("NO", "SE"))).getFirst().object();
        QualifiedName south = from(holds(BEN, countries("DK"))).getFirst().object();

        assertThat(north.object()).startsWith("customers__mode_countries_");
        assertThat(north).isNotEqualTo(south);
        assertThat(query(north)).contains("'NO'", "'SE'").doesNotContain("'DK'");
        assertThat(reads(north, "ada")).isTrue();
        assertThat(reads(south, "ada")).isFalse();
        assertThat(status(ADA).ways()).containsExactly("Some countries, country NO, SE");
    }

    @Test
    void valuesThatNobodyOffersAreRefused() {
        assertThatThrownBy(() -> asks(ADA, countries()))
                .isInstanceOfSatisfying(
                        DomainError.Invalid.class,
                        invalid -> assertThat(invalid.fields()).containsOnlyKeys("mode"));
        assertThatThrownBy(() -> asks(ADA, countries("US"))).isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> asks(ADA, way("nosuch"))).isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> asks(ADA, ModeChoice.of("masked", Map.of("country", List.of("NO")))))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void anApproverGivesLessButNeverMore() {
        UUID full = asks(ADA, ModeChoice.FULL);
        decideRequest.decide(OTTO, full, DecisionInput.approved(way("masked")));
        UUID some = asks(BEN, countries("NO", "SE"));
        assertThatThrownBy(() -> decideRequest.decide(OTTO, some, DecisionInput.approved(way("masked"))))
                .isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> decideRequest.decide(OTTO, some, DecisionInput.approved(countries("DK"))))
                .isInstanceOf(DomainError.Invalid.class);
        decideRequest.decide(OTTO, some, DecisionInput.approved(countries("NO")));
        published.settleAll();

        assertThat(from(full).getFirst().reads()).isEqualTo(way("masked"));
        assertThat(reads(CUSTOMERS, "ada")).isFalse();
        assertThat(reads(MASKED, "ada")).isTrue();
        assertThat(from(some).getFirst().reads()).isEqualTo(countries("NO"));
    }

    @Test
    void aModeCanDecideByItselfOrLeaveItToPeople() {
        UUID at = asks(ADA, way("public"));
        assertThat(state(at)).isEqualTo(RequestState.APPROVED);
        published.settleAll();
        assertThat(reads(CUSTOMERS.mode("lake", "published", "public"), "ada")).isTrue();
        assertThat(state(asks(BEN, way("masked")))).isEqualTo(RequestState.WAITING);
    }

    private RequestState state(UUID request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requests.findById(request).state());
    }

    @Test
    void anotherFilterChangesTheViewAndNobodysGrant() {
        holds(ADA, way("masked"));
        int before = engine.definitionsSent();

        published.describe(
                SLUG,
                customers(new PortModes(
                        List.of(Modes.mode("masked", "Masked", "country <> 'XX'", Decider.POLICY)), AccessMode.FULL)),
                ProductStatus.ACTIVE);
        published.settleAll();

        assertThat(query(MASKED)).contains("'XX'");
        assertThat(engine.definitionsSent()).isEqualTo(before + 1);
        assertThat(reads(MASKED, "ada")).isTrue();
        assertThat(status(ADA).state()).isEqualTo(AccessState.GRANTED);
    }

    @Test
    void whatItsOwnerNoLongerOffersIsGoneAndComesBackWithTheMode() {
        holds(ADA, way("masked"));

        published.describe(SLUG, customers(PortModes.NONE), ProductStatus.ACTIVE);
        published.settleAll();
        assertThat(engine.has(MASKED)).isFalse();
        assertThat(status(ADA).state()).isEqualTo(AccessState.UNREADABLE);
        assertThat(status(ADA).obstacles().getFirst()).contains("no longer offers");

        published.describe(SLUG, customers(ALL), ProductStatus.ACTIVE);
        published.settleAll();
        assertThat(reads(MASKED, "ada")).isTrue();
        assertThat(status(ADA).state()).isEqualTo(AccessState.GRANTED);
    }

    @Test
    void aViewThatSomebodyChangedIsShutUntilAnOwnerPutsItBack() {
        holds(ADA, way("masked"));
        engine.define(
                MASKED.inner(), "pub_weather", Definition.view("SELECT * FROM " + CUSTOMERS.sql(), null, Map.of()));

        assertThat(drift.run().drifted()).isEqualTo(1);
        published.settleAll();
        assertThat(reads(MASKED, "ada")).isFalse();
        assertThat(status(ADA).state()).isEqualTo(AccessState.UNREADABLE);

        String seen = published.of(MASKED).observedHash();
        assertThatThrownBy(() -> putBack.putBack(ADA, MASKED, seen)).isInstanceOf(DomainError.NotFound.class);
        putBack.putBack(OTTO, MASKED, seen);
        published.settleAll();
        assertThat(query(MASKED)).contains("hmac_sha256");
        assertThat(reads(MASKED, "ada")).isTrue();
    }

    @Test
    void moreTimeKeepsTheModeAndAnotherIsAskedForBesideIt() {
        UUID first = holds(ADA, way("masked"));
        assertThatThrownBy(() -> asks(ADA, asking(ModeChoice.FULL).extending(first)))
                .isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> asks(ADA, way("masked"))).isInstanceOf(DomainError.Conflict.class);
        UUID longer = asks(ADA, asking(way("masked")).extending(first));
        decideRequest.decide(OTTO, longer, DecisionInput.approved());
        UUID full = holds(ADA, ModeChoice.FULL);

        assertThat(from(longer).getFirst().reads()).isEqualTo(way("masked"));
        assertThat(from(first)).noneMatch(Agreement::isOpen);
        assertThat(reads(MASKED, "ada")).isTrue();
        assertThat(reads(CUSTOMERS, "ada")).isTrue();
        assertThat(from(full).getFirst().modeView()).isEmpty();
        assertThat(status(ADA).ways()).containsExactlyInAnyOrder("Masked", "In full");
    }

    @Test
    void whoHoldsItInTwoWaysReadsBothViews() {
        Holder team = new Holder(HolderKind.TEAM, "team-analytics");
        QuarkusTransaction.requiringNew()
                .run(() -> memberships.confirm("ada", Set.of("team-analytics"), TeamMembership.Source.SIGN_IN));
        holds(ADA, way("masked"));
        UUID ofTeam = asks(ADA, asking(countries("NO")).forHolder(team));
        decideRequest.decide(OTTO, ofTeam, DecisionInput.approved());
        published.settleAll();

        assertThat(reads(MASKED, "ada")).isTrue();
        assertThat(reads(from(ofTeam).getFirst().object(), "ada")).isTrue();
        assertThat(status(ADA).ways()).hasSize(2);
    }

    @Test
    void whereNothingCanEnforceItNobodyCanAsk() {
        QualifiedName open = QualifiedName.parse("iceberg.published.customers");
        published.describe(SLUG, Modes.customers(ALL, open), ProductStatus.ACTIVE);

        assertThatThrownBy(() -> asks(ADA, way("masked"))).isInstanceOf(DomainError.class);
    }
}

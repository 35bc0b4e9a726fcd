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
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.status.AccessState;
import io.fondaco.common.DomainError;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.TeamMembership;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.Decider;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.mode.PortModes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of an access in a mode, whatever contracts and Trino do. */
@QuarkusTest
class ChangedModesTest extends ModePaths {

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

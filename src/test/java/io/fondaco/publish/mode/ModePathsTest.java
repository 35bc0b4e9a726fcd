package io.fondaco.publish.mode;

import static io.fondaco.publish.mode.Modes.CUSTOMERS;
import static io.fondaco.publish.mode.Modes.MASKED;
import static io.fondaco.publish.mode.Modes.countries;
import static io.fondaco.publish.mode.Modes.way;
import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.access.status.AccessState;
import io.fondaco.common.DomainError;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.publish.publication.PublicationState;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of an access in a mode, whatever people ask and decide. */
@QuarkusTest
class ModePathsTest extends ModePaths {

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
}

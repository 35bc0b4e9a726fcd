package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.extension.ExtendAccess;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.common.DomainError;
import io.fondaco.identity.Person;
import io.fondaco.product.terms.ApprovalStep;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An owner gives more time without being asked: what a request could bring, and no more. */
@QuarkusTest
class ExtendAccessTest extends AccessPaths {

    private static final LocalDate LATER = LocalDate.now(ZoneOffset.UTC).plusDays(300);

    @Inject
    ExtendAccess extendAccess;

    @Test
    void theAccessLastsUntilTheLaterDay() {
        UUID agreement = given();

        extendAccess.extend(ODA, agreement, LATER);

        assertThat(lastDay(agreement)).isEqualTo(LATER);
        assertThat(mayRead("ada")).isTrue();
    }

    @Test
    void nobodyButWhoDecidesExtendsAndNobodyTheirOwn() {
        UUID agreement = given();

        refused(STELLA, agreement, LATER, DomainError.NotFound.class, "no such agreement");
        refused(ADA, agreement, LATER, DomainError.Forbidden.class, "Only who decides");
        assertThat(lastDay(agreement)).isNotEqualTo(LATER);
    }

    @Test
    void itIsNeverShortenedNorLongerThanThePolicyAllows() {
        UUID agreement = given();

        refused(OTTO, agreement, lastDay(agreement), DomainError.Conflict.class, "It lasts until");
        refused(OTTO, agreement, LATER.plusYears(5), DomainError.Conflict.class, "at most");
    }

    @Test
    void whatIsTakenAwayOrHasEndedIsNotExtended() {
        UUID agreement = given();
        endAgreement.revokeInAWeek(OTTO, agreement, "The source is switched off");
        refused(OTTO, agreement, LATER, DomainError.Conflict.class, "otto takes this access away on");

        endAgreement.revoke(OTTO, agreement, "The source is switched off now");
        refused(OTTO, agreement, LATER, DomainError.Conflict.class, "otto took this access away on");
    }

    @Test
    void whatNeedsMoreApprovalsIsAskedForByARequest() {
        UUID agreement = given();
        set(policy -> withSteps(
                policy, ApprovalStep.OWNER, new ApprovalStep("privacy office", Set.of("stella"), false, false)));

        refused(OTTO, agreement, LATER, DomainError.Conflict.class, "more approvals than yours");
    }

    private UUID given() {
        UUID request = send(ADA, input());
        decideRequest.decide(OTTO, request, DecisionInput.approved());
        settle();
        return QuarkusTransaction.requiringNew()
                .call(() -> agreements.from(request).getFirst().id());
    }

    private LocalDate lastDay(UUID agreement) {
        return QuarkusTransaction.requiringNew()
                .call(() -> agreements
                        .findByIdOptional(agreement)
                        .flatMap(Agreement::lastDay)
                        .orElseThrow());
    }

    private void refused(Person person, UUID agreement, LocalDate until, Class<? extends DomainError> how, String why) {
        assertThatThrownBy(() -> extendAccess.extend(person, agreement, until))
                .isInstanceOf(how)
                .hasMessageContaining(why);
    }
}

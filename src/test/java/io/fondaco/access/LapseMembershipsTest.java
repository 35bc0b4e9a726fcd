package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.people.LapseMemberships;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.audit.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A membership that no sign-in confirms for thirty days ends, and with it what the team gave. */
@QuarkusTest
class LapseMembershipsTest extends AccessPaths {

    private static final String ANALYSTS = "team-analytics";

    @Inject
    LapseMemberships lapseMemberships;

    @Inject
    AuditTrail audit;

    @Test
    void whoIsNotConfirmedForThirtyDaysIsNoMemberAndReadsNothingByTheTeam() {
        join(ANALYSTS, "ada");
        join(ANALYSTS, "ben");
        UUID id = send(ADA, input().forHolder(new Holder(HolderKind.TEAM, ANALYSTS)));
        decideRequest.decide(OTTO, id, DecisionInput.approved());
        settle();
        assertThat(mayRead("ben")).isTrue();
        confirmedBefore("ben", 31);

        assertThat(lapseMemberships.run()).isEqualTo(1);
        settle();

        assertThat(members()).contains("ada").doesNotContain("ben");
        assertThat(mayRead("ben")).isFalse();
        assertThat(mayRead("ada")).isTrue();
        assertThat(lapsed("ben")).isEqualTo(1);
        assertThat(lapseMemberships.run()).isZero();
    }

    @Test
    void whoWasConfirmedSinceStaysAMember() {
        join(ANALYSTS, "ben");
        confirmedBefore("ben", 29);

        assertThat(lapseMemberships.run()).isZero();

        assertThat(members()).contains("ben");
        assertThat(lapsed("ben")).isZero();
    }

    private void confirmedBefore(String person, int days) {
        QuarkusTransaction.requiringNew()
                .run(() -> memberships.update(
                        "confirmedAt = ?1 where person = ?2 and team = ?3",
                        Instant.now().minus(Duration.ofDays(days)),
                        person,
                        ANALYSTS));
    }

    private Set<String> members() {
        return QuarkusTransaction.requiringNew().call(() -> memberships.membersOf(ANALYSTS));
    }

    private long lapsed(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> audit.count("action = 'team.membership-lapsed' and detail = ?1", person));
    }
}

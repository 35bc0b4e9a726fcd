package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.holder.ConfirmServiceAccount;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.common.DomainError;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Access for a team and for a program. */
@QuarkusTest
class HolderPathsTest extends AccessPaths {

    @Inject
    ConfirmServiceAccount confirm;

    @Test
    void whatATeamMayReadFollowsItsMembers() {
        join("team-analytics", "ada");
        UUID id = send(ADA, input().forHolder(new Holder(HolderKind.TEAM, "team-analytics")));
        assertThatThrownBy(() -> send(BEN, input().forHolder(new Holder(HolderKind.TEAM, "team-analytics"))))
                .isInstanceOf(DomainError.Invalid.class);
        decideRequest.decide(OTTO, id, DecisionInput.approved());
        settle();
        assertThat(mayRead("ada")).isTrue();
        assertThat(mayRead("ben")).isFalse();

        managePeople.join(GRACE, "team-analytics", "ben");
        settle();
        assertThat(mayRead("ben")).isTrue();

        managePeople.leave(GRACE, "team-analytics", "ada");
        settle();
        assertThat(mayRead("ada")).isFalse();
        assertThat(mayRead("ben")).isTrue();
    }

    @Test
    void leavingATeamTakesNothingThatOneHoldsOneself() {
        join("team-analytics", "ada");
        granted(ADA, input());
        granted(ADA, input().forHolder(new Holder(HolderKind.TEAM, "team-analytics")));

        managePeople.leave(GRACE, "team-analytics", "ada");
        settle();

        assertThat(mayRead("ada")).isTrue();
    }

    @Test
    void aServiceAccountIsAskedForByItsOwnerAndInheritedWhenTheOwnerLeaves() {
        Holder nightly = new Holder(HolderKind.SERVICE_ACCOUNT, "svc-nightly");
        assertThatThrownBy(() -> send(ADA, input().forHolder(nightly)))
                .isInstanceOfSatisfying(
                        DomainError.Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .containsEntry("holder", "Choose a service account that you own"));
        registerServiceAccount.register(ADA, "SVC-Nightly", "Loads the report every night");
        assertThatThrownBy(() -> registerServiceAccount.register(BEN, "svc-nightly", "Loads another report"))
                .isInstanceOf(DomainError.Conflict.class);
        confirm.confirm(GRACE, "svc-nightly", "Ada showed me the job");
        granted(ADA, input().forHolder(nightly));
        granted(ADA, input());
        assertThat(mayRead("svc-nightly")).isTrue();

        managePeople.left(GRACE, "ada");
        settle();

        assertThat(mayRead("ada")).isFalse();
        assertThat(mayRead("svc-nightly")).isTrue();
        assertThat(accounts.inUse("svc-nightly").orElseThrow().owner()).isEqualTo("otto");

        giveUpServiceAccount.remove(OTTO, "svc-nightly");
        settle();
        assertThat(mayRead("svc-nightly")).isFalse();
    }
}

package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.agreement.AdoptUnmanagedGrant;
import io.fondaco.access.agreement.TakeAwayUnmanagedGrant;
import io.fondaco.access.grant.DriftCheck;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.grant.UnmanagedGrant;
import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.owner.SyncOwnerAgreements;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError;
import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an administrator gave in Trino is neither taken away nor overlooked. */
@QuarkusTest
class OnlyWhatThePortalGaveTest extends AccessPaths {

    private static final Set<Privilege> READ = Set.of(Privilege.SELECT);
    private static final Set<Privilege> WRITE = Set.of(Privilege.INSERT, Privilege.UPDATE, Privilege.DELETE);
    private static final Set<Privilege> ALL = EnumSet.allOf(Privilege.class);

    @Inject
    AuditTrail audit;

    @Inject
    DriftCheck driftCheck;

    @Inject
    UnmanagedGrants outside;

    @Inject
    AdoptUnmanagedGrant adoptUnmanaged;

    @Inject
    TakeAwayUnmanagedGrant takeAwayUnmanaged;

    @Inject
    SyncOwnerAgreements keepOwnerAgreements;

    @Test
    void anApprovalAndItsEndLeaveWhatWasGivenByHand() {
        byHand("ada", WRITE);

        UUID request = granted(ADA, input());
        assertThat(engine.privileges(DAILY, "ada")).isEqualTo(ALL);
        assertThat(grant("ada").state()).isEqualTo(GrantState.VERIFIED);
        assertThat(fromOutside()).containsExactly("USER ada INSERT, UPDATE, DELETE");

        endAgreement.release(ADA, agreementsOf(request).getFirst().id());
        settle();
        assertThat(engine.privileges(DAILY, "ada")).isEqualTo(WRITE);
        assertThat(grant("ada").state()).isEqualTo(GrantState.GONE);
    }

    @Test
    void whatIsGivenByHandLaterIsNoDriftAndIsShown() {
        UUID request = granted(ADA, input());
        byHand("ada", Set.of(Privilege.SELECT, Privilege.INSERT));

        assertThat(driftCheck.run().drifted()).isZero();
        assertThat(fromOutside()).containsExactly("USER ada INSERT");

        endAgreement.revoke(OTTO, agreementsOf(request).getFirst().id(), "The project is over");
        settle();
        assertThat(engine.privileges(DAILY, "ada")).containsExactly(Privilege.INSERT);
    }

    @Test
    void aLostGrantComesBackWithWhatIsHeldNowAndNotWithWhatWasRevokedSince() {
        byHand("ada", WRITE);
        granted(ADA, input());
        byHand("ada", Set.of(Privilege.DELETE));

        assertThat(driftCheck.run().drifted()).isEqualTo(1);
        settle();

        assertThat(engine.privileges(DAILY, "ada")).containsExactlyInAnyOrder(Privilege.SELECT, Privilege.DELETE);
    }

    @Test
    void whoCouldReadBeforeIsShownToReadAfterTheAgreement() {
        byHand("ada", READ);
        UUID request = granted(ADA, input());
        assertThat(driftCheck.run().outside()).isZero();

        endAgreement.release(ADA, agreementsOf(request).getFirst().id());
        settle();

        assertThat(engine.privileges(DAILY, "ada")).containsExactly(Privilege.SELECT);
        assertThat(fromOutside()).containsExactly("USER ada SELECT");
    }

    @Test
    void theOwnerInTrinoWhoOwnsTheProductKeepsTheirOwnRights() {
        engine.own(DAILY, "otto");

        keepOwnerAgreements.run();
        settle();

        assertThat(engine.held(DAILY, "otto").isOwners()).isTrue();
        assertThat(grant("otto").state()).isEqualTo(GrantState.VERIFIED);
        assertThat(driftCheck.run().drifted()).isZero();
        assertThat(fromOutside()).isEmpty();
    }

    @Test
    void everyPrivilegeWithoutTheRightToPassOnIsNoOwners() {
        byHand("mallory", ALL);

        driftCheck.run();

        assertThat(fromOutside()).containsExactly("USER mallory SELECT, INSERT, UPDATE, DELETE");
    }

    @Test
    void rolesAndEveryoneAreShownAndNotAdopted() {
        engine.giveByHand(DAILY, Grantee.role("public"), READ, false);
        engine.giveByHand(DAILY, Grantee.role("ada"), READ, false);
        driftCheck.run();

        assertThat(fromOutside()).containsExactlyInAnyOrder("ROLE public SELECT", "ROLE ada SELECT");
        for (UUID id : ids()) {
            assertThatThrownBy(() -> adopt(id)).isInstanceOf(DomainError.Conflict.class);
            assertThatThrownBy(() -> takeAway(id))
                    .isInstanceOf(DomainError.Conflict.class)
                    .hasMessageContaining("A role holds it");
        }
        granted(ADA, input());
        assertThat(engine.privileges(DAILY, "ada")).containsExactly(Privilege.SELECT);
        driftCheck.run();
        assertThat(fromOutside()).hasSize(2);
    }

    @Test
    void theRightToPassOnIsShownAndEndsByAdoption() {
        engine.giveByHand(DAILY, Grantee.user("ada"), Set.of(Privilege.SELECT, Privilege.INSERT), true);
        driftCheck.run();
        assertThat(fromOutside()).containsExactly("USER ada SELECT, INSERT passable");

        adopt(ids().getFirst());
        settle();

        assertThat(engine.held(DAILY, "ada")).isEqualTo(Held.plainly(READ));
        assertThat(grant("ada").state()).isEqualTo(GrantState.VERIFIED);
        assertThat(fromOutside()).isEmpty();
        driftCheck.run();
        assertThat(fromOutside()).isEmpty();

        endAgreement.revoke(OTTO, agreement("ada"), "The project is over");
        settle();
        assertThat(engine.held(DAILY, "ada")).isEqualTo(Held.NOTHING);
    }

    @Test
    void anAgreementDoesNotEndTheRightToPassOn() {
        engine.giveByHand(DAILY, Grantee.user("ada"), READ, true);

        UUID request = granted(ADA, input());
        assertThat(engine.held(DAILY, "ada")).isEqualTo(new Held(READ, READ));
        assertThat(grant("ada").state()).isEqualTo(GrantState.VERIFIED);

        endAgreement.release(ADA, agreementsOf(request).getFirst().id());
        settle();
        assertThat(fromOutside()).containsExactly("USER ada SELECT passable");
    }

    @Test
    void whatCannotBeGivenWithoutTakingAwayIsRefusedAndToldWhy() {
        engine.giveByHand(DAILY, Grantee.user("ada"), Set.of(Privilege.INSERT), true);

        granted(ADA, input());

        assertThat(engine.held(DAILY, "ada").passable()).containsExactly(Privilege.INSERT);
        assertThat(grant("ada").state()).isEqualTo(GrantState.FAILED);
        assertThat(grant("ada").lastError().orElseThrow()).contains("with the right to pass it on");
    }

    @Test
    void whatHoldersHaveBesidesIsTakenAwayOnlyIfTheOwnerSaysSo() {
        byHand("ada", WRITE);
        granted(ADA, input());

        takeAway(ids().getFirst());
        settle();

        assertThat(engine.privileges(DAILY, "ada")).containsExactly(Privilege.SELECT);
        assertThat(fromOutside()).isEmpty();
        assertThat(grant("ada").state()).isEqualTo(GrantState.VERIFIED);
    }

    @Test
    void theTrailTellsThatItWasThePlatformTeamAndNoOwner() {
        byHand("ada", WRITE);
        granted(ADA, input());
        UUID id = ids().getFirst();

        QuarkusTransaction.requiringNew()
                .run(() -> takeAwayUnmanaged.takeAway(GRACE, daily(OTTO), id, "Nobody knows why they have it"));

        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> audit.list("action", "grant.outside-taken-away").stream()
                                .map(event -> event.actor() + ": " + event.detail())
                                .toList()))
                .containsExactly("grace: INSERT, UPDATE, DELETE, as the platform team: Nobody knows why they have it");
    }

    private void byHand(String user, Set<Privilege> given) {
        engine.giveByHand(DAILY, Grantee.user(user), given, false);
    }

    private Grant grant(String principal) {
        return QuarkusTransaction.requiringNew()
                .call(() -> grants.of(DAILY, principal).orElseThrow());
    }

    private List<String> fromOutside() {
        return QuarkusTransaction.requiringNew()
                .call(() -> outside.on(daily(OTTO)).stream()
                        .map(each -> "%s %s %s%s"
                                .formatted(
                                        each.grantee().kind(),
                                        each.principal(),
                                        Privilege.text(each.privileges()),
                                        each.passable().isEmpty() ? "" : " passable"))
                        .toList());
    }

    private List<UUID> ids() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        outside.on(daily(OTTO)).stream().map(UnmanagedGrant::id).toList());
    }

    private UUID agreement(String principal) {
        return QuarkusTransaction.requiringNew()
                .call(() -> agreements
                        .openOf(new Holder(HolderKind.PERSON, principal))
                        .getFirst()
                        .id());
    }

    private void adopt(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> adoptUnmanaged.adopt(OTTO, daily(OTTO), id, today().plusDays(30)));
    }

    private void takeAway(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> takeAwayUnmanaged.takeAway(OTTO, daily(OTTO), id, "Nobody knows why they have it"));
    }
}

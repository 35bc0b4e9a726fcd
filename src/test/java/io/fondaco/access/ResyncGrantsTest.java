package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.grant.GrantState;
import io.fondaco.access.grant.ResyncGrants;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The resync finds what no change made due. */
@QuarkusTest
class ResyncGrantsTest extends WantedPaths {

    @Test
    void nothingIsDueWhereAllIsAsItShouldBe() {
        granted(ADA, input());

        assertThat(resync.run()).isEqualTo(new ResyncGrants.Result(0, 0));
        assertThat(grantsOf("ada")).allMatch(grant -> grant.nextAttemptAt().isEmpty());
    }

    @Test
    void aGrantThatNoAgreementWantsAnyMoreIsTakenAway() {
        granted(ADA, input());
        sql("update agreement set state = 'ENDED', end_reason = 'REVOKED' where principal = 'ada'");
        settle();
        assertThat(mayRead("ada")).isTrue();

        assertThat(resync.run()).isEqualTo(new ResyncGrants.Result(1, 0));
        settle();

        assertThat(mayRead("ada")).isFalse();
    }

    @Test
    void aGrantThatNobodyHeardOfIsGiven() {
        granted(ADA, input());
        join("team-analytics", "ada");
        granted(ADA, input().forHolder(new Holder(HolderKind.TEAM, "team-analytics")));
        sql(
                "insert into person_team (person, team, source, confirmed_at) values ('ben', 'team-analytics', 'ADMIN', now())");
        settle();
        assertThat(mayRead("ben")).isFalse();

        assertThat(resync.run()).isEqualTo(new ResyncGrants.Result(0, 1));
        settle();

        assertThat(mayRead("ben")).isTrue();
    }

    @Test
    void aGrantThatWasGoneAndIsWantedAgainComesBack() {
        UUID id = granted(BEN, input());
        endAgreement.revoke(OTTO, agreementsOf(id).getFirst().id(), "No longer needed");
        settle();
        sql("update agreement set state = 'IN_FORCE', end_reason = null where principal = 'ben'");

        assertThat(resync.run()).isEqualTo(new ResyncGrants.Result(1, 0));
        settle();

        assertThat(mayRead("ben")).isTrue();
    }

    @Test
    void aGrantThatIsStuckInBetweenIsDueAgain() {
        granted(ADA, input());
        sql("update engine_grant set state = 'DRIFTED', next_attempt_at = null where principal = 'ada'");

        assertThat(resync.run()).isEqualTo(new ResyncGrants.Result(1, 0));
    }

    @Test
    void aWorkerWhoWasToldOtherwiseWritesNothing() {
        granted(ADA, input());
        sql("update engine_grant set wanted = '', next_attempt_at = current_timestamp,"
                + " leased_until = current_timestamp + interval '1' minute where principal = 'ada'");
        long before = generation();

        assertThat(resync.run()).isEqualTo(new ResyncGrants.Result(1, 0));

        assertThat(generation()).isGreaterThan(before);
    }

    private long generation() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "select generation from engine_grant where principal = 'ada'")
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void theGrantsOfAClusterThatIsConfiguredNoMoreAreSaidToBeThat() {
        granted(ADA, input());
        move(EASTERN);
        settle();
        sql("update output_port set cluster = 'west' where cluster = 'east'");
        sql("update engine_grant set cluster = 'west' where cluster = 'east'");

        resync.run();
        settle();

        assertThat(grantsOf("ada"))
                .filteredOn(grant -> grant.object().cluster().equals("west"))
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.state()).isEqualTo(GrantState.FAILED);
                    assertThat(grant.lastError()).contains("No Trino cluster “west” is configured.");
                });
    }

    @Test
    void whatEndedWhileAClusterWasAwayIsTakenAwayWhenItIsBack() {
        UUID id = granted(ADA, input());
        move(EASTERN);
        settle();
        sql("update output_port set cluster = 'west' where cluster = 'east'");
        sql("update engine_grant set cluster = 'west' where cluster = 'east'");
        resync.run();
        settle();
        endAgreement.revoke(OTTO, agreementsOf(id).getFirst().id(), "No longer needed");
        settle();
        assertThat(reads(EASTERN, "ada")).isTrue();

        sql("update output_port set cluster = 'east' where cluster = 'west'");
        sql("update engine_grant set cluster = 'east', next_attempt_at = now() where cluster = 'west'");
        settle();

        assertThat(reads(EASTERN, "ada")).isFalse();
        assertThat(reads(DAILY, "ada")).isFalse();
    }
}

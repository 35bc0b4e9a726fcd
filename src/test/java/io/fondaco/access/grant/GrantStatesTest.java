package io.fondaco.access.grant;

import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import io.fondaco.reconcile.DueRow;
import io.fondaco.reconcile.Lease;
import io.fondaco.testing.Loaded;
import io.fondaco.testing.StateTable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GrantStatesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Held SELECT = Held.plainly(Set.of(Privilege.SELECT));

    private final StateTable<GrantState, Grant> grants = new StateTable<>(
                    GrantState.class, GrantStatesTest::grant, Grant::state)
            .verb("lease wanted", grant -> grant.lease(NOW.plusSeconds(120), SELECT))
            .verb("lease unwanted", grant -> grant.lease(NOW.plusSeconds(120), Held.NOTHING))
            .verb("sending", GrantStatesTest::send)
            .verb("observed as wanted", grant -> grant.observed(grant.wanted(), NOW))
            .verb("observed otherwise", grant -> grant.observed(otherThanWanted(grant), NOW))
            .verb("observed in doubt", grant -> {
                send(grant);
                grant.observed(grant.wanted(), NOW);
            })
            .verb("fail", grant -> grant.fail("Access Denied", NOW))
            .verb("drifted", grant -> grant.drifted(otherThanWanted(grant), NOW))
            .verb("overtaken", grant -> grant.overtaken(SELECT, NOW))
            .verb("askAgain", grant -> grant.askAgain(NOW))
            .verb("takeOver", grant -> grant.takeOver(SELECT, Set.of()))
            .verb("proven", grant -> grant.proven(false))
            .verb("answered", grant -> grant.answered(send(grant)))
            .verb("postpone", grant -> grant.postpone(NOW.plusSeconds(60)))
            .verb("postponeLike", grant -> grant.postponeLike(grant(GrantState.FAILED)))
            .verb("release", DueRow::release);

    @Test
    void eachVerbLeadsFromEachStateToOne() {
        grants.assertThatIs("""
                                   | WANTED   | VERIFIED | FAILED   | DRIFTED  | UNWANTED | GONE
                lease wanted       | WANTED   | VERIFIED | FAILED   | DRIFTED  | UNWANTED | WANTED
                lease unwanted     | WANTED   | VERIFIED | FAILED   | DRIFTED  | UNWANTED | GONE
                sending            | WANTED   | VERIFIED | FAILED   | DRIFTED  | UNWANTED | GONE
                observed as wanted | VERIFIED | VERIFIED | VERIFIED | VERIFIED | GONE     | GONE
                observed otherwise | FAILED   | FAILED   | FAILED   | FAILED   | UNWANTED | UNWANTED
                observed in doubt  | WANTED   | VERIFIED | FAILED   | DRIFTED  | UNWANTED | GONE
                fail               | FAILED   | FAILED   | FAILED   | FAILED   | UNWANTED | UNWANTED
                drifted            | DRIFTED  | DRIFTED  | DRIFTED  | DRIFTED  | UNWANTED | UNWANTED
                overtaken          | DRIFTED  | DRIFTED  | DRIFTED  | DRIFTED  | UNWANTED | UNWANTED
                askAgain           | WANTED   | VERIFIED | FAILED   | DRIFTED  | UNWANTED | GONE
                takeOver           | WANTED   | VERIFIED | FAILED   | DRIFTED  | UNWANTED | GONE
                proven             | WANTED   | VERIFIED | FAILED   | DRIFTED  | UNWANTED | GONE
                answered           | WANTED   | VERIFIED | FAILED   | DRIFTED  | UNWANTED | GONE
                postpone           | WANTED   | VERIFIED | FAILED   | DRIFTED  | UNWANTED | GONE
                postponeLike       | WANTED   | VERIFIED | FAILED   | DRIFTED  | UNWANTED | GONE
                release            | WANTED   | VERIFIED | FAILED   | DRIFTED  | UNWANTED | GONE""");
    }

    @Test
    void everyVerbHasALine() {
        grants.assertThatKnowsAllOf(List.of(Grant.class, DueRow.class), "isLeasedBy", "isAsClaimed", "inDoubtUntil");
    }

    private static Lease send(Grant grant) {
        Lease lease = grant.lease(NOW.plusSeconds(120), grant.wanted());
        return grant.sending(lease, SELECT, NOW.plusSeconds(120), NOW.plusSeconds(600));
    }

    private static Held otherThanWanted(Grant grant) {
        return grant.wanted().isEmpty() ? SELECT : Held.NOTHING;
    }

    /** As a row of the table that the portal gave once; rows are made by SQL alone. */
    private static Grant grant(GrantState state) {
        boolean wanted = state != GrantState.UNWANTED && state != GrantState.GONE;
        Grant grant = Loaded.with(new Grant(), "state", state);
        Loaded.with(grant, "id", UUID.randomUUID());
        Loaded.with(grant, "wanted", wanted ? "SELECT" : "");
        Loaded.with(grant, "given", "SELECT");
        Loaded.with(grant, "observed", "");
        return Loaded.with(grant, "unwelcome", "");
    }
}

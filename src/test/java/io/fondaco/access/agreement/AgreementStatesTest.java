package io.fondaco.access.agreement;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;

import io.fondaco.access.holder.Holder;
import io.fondaco.common.Slug;
import io.fondaco.product.DataProduct;
import io.fondaco.product.organisation.Domain;
import io.fondaco.testing.Loaded;
import io.fondaco.testing.Samples;
import io.fondaco.testing.StateTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementStatesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final StateTable<AgreementState, Agreement> agreements = new StateTable<>(
                    AgreementState.class, AgreementStatesTest::agreement, Agreement::state)
            .verb("begin", agreement -> agreement.begin(NOW))
            .verb("begin too early", agreement -> agreement.begin(NOW.minusSeconds(1)))
            .verb("announceRevocation", agreement -> agreement.announceRevocation("otto", "No longer needed", NOW))
            .verb("prolong", agreement -> agreement.prolong(LocalDate.parse("2026-07-01")))
            .verb("prolong to the same day", agreement -> agreement.prolong(LocalDate.parse("2026-06-30")))
            .verb("prolong announced", agreement -> {
                agreement.announceRevocation("otto", "No longer needed", NOW);
                agreement.prolong(LocalDate.parse("2026-07-01"));
            })
            .verb("expire", agreement -> agreement.expire(NOW))
            .verb("expire announced", agreement -> {
                agreement.announceRevocation("otto", "No longer needed", NOW);
                agreement.expire(NOW);
            })
            .verb("reinstate", Agreement::reinstate)
            .verb("reinstate superseded", agreement -> {
                agreement.end(EndReason.SUPERSEDED, "otto", "By REQ-2", NOW);
                agreement.reinstate();
            })
            .verb("end", agreement -> agreement.end(EndReason.REVOKED, "otto", "No longer needed", NOW));

    @Test
    void eachVerbLeadsFromEachStateToOneOrIsRefused() {
        agreements.assertThatIs("""
                                        | PENDING_START            | IN_FORCE                 | ENDED
                begin                   | IN_FORCE                 | agreement-not-pending    | agreement-not-pending
                begin too early         | agreement-not-pending    | agreement-not-pending    | agreement-not-pending
                announceRevocation      | PENDING_START            | IN_FORCE                 | agreement-ended
                prolong                 | agreement-not-extendable | IN_FORCE                 | agreement-not-extendable
                prolong to the same day | agreement-not-extendable | agreement-not-extendable | agreement-not-extendable
                prolong announced       | agreement-not-extendable | agreement-not-extendable | agreement-ended
                expire                  | ENDED                    | ENDED                    | agreement-ended
                expire announced        | ENDED                    | ENDED                    | agreement-ended
                reinstate               | agreement-not-superseded | agreement-not-superseded | agreement-not-superseded
                reinstate superseded    | IN_FORCE                 | IN_FORCE                 | agreement-ended
                end                     | ENDED                    | ENDED                    | agreement-ended""");
    }

    @Test
    void everyVerbHasALine() {
        agreements.assertThatKnowsAllOf(List.of(Agreement.class), "isAskedForBy", "carriedTo");
    }

    private static Agreement agreement(AgreementState state) {
        DataProduct product = new DataProduct(
                new Domain(new Slug("weather")),
                new Slug("daily-temperatures"),
                Samples.describe("Daily temperatures", "By zip code", DAILY)
                        .owners("otto")
                        .description(),
                NOW);
        Agreement agreement = Agreement.adopted(
                product.ports().getFirst(), Holder.of(ADA), "otto", LocalDate.parse("2026-06-30"), NOW);
        switch (state) {
            // Only rows from before are like this: what is made begins at once.
            case PENDING_START -> Loaded.with(agreement, "state", AgreementState.PENDING_START);
            case IN_FORCE -> {}
            case ENDED -> agreement.end(EndReason.RELEASED, "ada", "", NOW);
        }
        return agreement;
    }
}

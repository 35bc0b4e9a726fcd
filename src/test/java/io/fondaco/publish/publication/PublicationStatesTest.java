package io.fondaco.publish.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.definition.SeenDefinition;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.making.Known;
import io.fondaco.publish.making.MadeObject;
import io.fondaco.reconcile.DueRow;
import io.fondaco.reconcile.Lease;
import io.fondaco.testing.Loaded;
import io.fondaco.testing.StateTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublicationStatesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final QualifiedName OBJECT = QualifiedName.parse("lake.published.readings");
    private static final Known NOTHING = new Known("", Set.of());

    private final StateTable<PublicationState, Publication> publications = new StateTable<>(
                    PublicationState.class, state -> publication(state, true), Publication::state)
            .verb("lease wanted", row -> row.lease(NOW.plusSeconds(360), "hash", "pub_weather"))
            .verb("lease unwanted", row -> row.lease(NOW.plusSeconds(360), "", ""))
            .verb("sending", PublicationStatesTest::send)
            .verb("observed as wanted", row -> row.observed(made("SELECT 1 x"), NOW))
            .verb("observed in doubt", row -> {
                send(row);
                row.observed(made("SELECT 1 x"), NOW);
            })
            .verb("regranted", Publication::regranted)
            .verb("fail", row -> row.fail("Access Denied", NOW))
            .verb("foreign", row -> row.foreign(made("SELECT 2 x"), NOW))
            .verb("foreign in doubt", row -> {
                send(row);
                row.foreign(made("SELECT 2 x"), NOW);
            })
            .verb("drifted", row -> row.drifted(made("SELECT 2 x"), NOW))
            .verb("righted", row -> row.righted(NOW))
            .verb("mayReplace what was seen", row -> row.mayReplace(Definition.hash("seen"), NOW))
            .verb("mayReplace something else", row -> row.mayReplace("other", NOW))
            .verb("overtaken", row -> row.overtaken(NOTHING, NOTHING, NOW))
            .verb("answered", row -> row.answered(send(row)))
            .verb("postpone", row -> row.postpone(NOW.plusSeconds(60)))
            .verb("postponeLike", row -> row.postponeLike(publication(PublicationState.FAILED, true)))
            .verb("release", DueRow::release);

    @Test
    void eachVerbLeadsFromEachStateToOne() {
        publications.assertThatIs("""
                                         | WANTED   | LIVE     | FAILED   | DRIFTED  | UNWANTED | GONE
                lease wanted             | WANTED   | LIVE     | FAILED   | DRIFTED  | WANTED   | WANTED
                lease unwanted           | UNWANTED | UNWANTED | UNWANTED | UNWANTED | UNWANTED | GONE
                sending                  | WANTED   | LIVE     | FAILED   | DRIFTED  | UNWANTED | GONE
                observed as wanted       | LIVE     | LIVE     | LIVE     | LIVE     | GONE     | GONE
                observed in doubt        | WANTED   | LIVE     | FAILED   | DRIFTED  | UNWANTED | GONE
                regranted                | WANTED   | LIVE     | FAILED   | DRIFTED  | UNWANTED | GONE
                fail                     | FAILED   | FAILED   | FAILED   | FAILED   | UNWANTED | UNWANTED
                foreign                  | DRIFTED  | DRIFTED  | DRIFTED  | DRIFTED  | DRIFTED  | DRIFTED
                foreign in doubt         | DRIFTED  | DRIFTED  | DRIFTED  | DRIFTED  | DRIFTED  | DRIFTED
                drifted                  | DRIFTED  | DRIFTED  | DRIFTED  | DRIFTED  | DRIFTED  | DRIFTED
                righted                  | WANTED   | LIVE     | FAILED   | DRIFTED  | UNWANTED | GONE
                mayReplace what was seen | WANTED   | LIVE     | FAILED   | DRIFTED  | UNWANTED | GONE
                mayReplace something else | publication-changed | publication-changed | publication-changed | publication-changed | publication-changed | publication-changed
                overtaken                | WANTED   | LIVE     | FAILED   | DRIFTED  | UNWANTED | GONE
                answered                 | WANTED   | LIVE     | FAILED   | DRIFTED  | UNWANTED | GONE
                postpone                 | WANTED   | LIVE     | FAILED   | DRIFTED  | UNWANTED | GONE
                postponeLike             | WANTED   | LIVE     | FAILED   | DRIFTED  | UNWANTED | GONE
                release                  | WANTED   | LIVE     | FAILED   | DRIFTED  | UNWANTED | GONE""");
    }

    @Test
    void everyVerbHasALine() {
        publications.assertThatKnowsAllOf(
                List.of(Publication.class, DueRow.class),
                "isLeasedBy",
                "isAsClaimed",
                "inDoubtUntil",
                "isOnTheWayTo",
                "isOwnedInTrinoBy");
    }

    @Test
    void whatThePortalNeverMadeHasNotDriftedButIsInTheWay() {
        Publication row = publication(PublicationState.WANTED, false);

        row.foreign(made("SELECT 2 x"), NOW);

        assertThat(row.state()).isEqualTo(PublicationState.FAILED);
    }

    private static Lease send(Publication row) {
        Lease lease = row.lease(NOW.plusSeconds(360), row.wanted(), row.wanted().isEmpty() ? "" : "pub_weather");
        return row.sending(lease, NOTHING, NOTHING, true, NOW.plusSeconds(360), NOW.plusSeconds(600));
    }

    private static MadeObject made(String query) {
        return new MadeObject(
                OBJECT,
                Optional.of(new SeenDefinition(Definition.view(query, null, Map.of()), List.of())),
                Optional.empty());
    }

    private static Publication publication(PublicationState state, boolean made) {
        boolean wanted = state != PublicationState.UNWANTED && state != PublicationState.GONE;
        Publication row = Loaded.with(new Publication(), "state", state);
        Loaded.with(row, "id", UUID.randomUUID());
        Loaded.with(row, "object", OBJECT);
        Loaded.with(row, "principal", "pub_weather");
        Loaded.with(row, "wanted", wanted ? "hash" : "");
        Loaded.with(row, "applied", wanted ? "hash" : "");
        Loaded.with(row, "written", made ? "CREATE VIEW" : "");
        Loaded.with(row, "innerWritten", "");
        Loaded.with(row, "sent", List.of());
        Loaded.with(row, "innerSent", List.of());
        return Loaded.with(row, "observed", "seen");
    }
}

package io.fondaco.engine.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.name.QualifiedName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the portal relies on when it asks in a person's name, of the real Trino and of the fake alike. */
abstract class PersonEngineContract {

    static final QualifiedName STATIONS = QualifiedName.parse("lake.person.stations_of_ada");
    static final QualifiedName SECRET = QualifiedName.parse("lake.person.stations_of_otto");

    /** As ada, who reads STATIONS and not SECRET. Both are tables with a row: station varchar, height bigint. */
    abstract PersonEngine ada();

    /** Makes both tables anew. */
    abstract void createBoth();

    @BeforeEach
    void create() {
        createBoth();
    }

    @Test
    void aQueryThatThePersonCanRunIsFine() {
        assertThat(ada().whyNot("SELECT station FROM lake.person.stations_of_ada;\n"))
                .isEmpty();
    }

    @Test
    void whatThePersonMayNotReadIsRefusedInTrinosWords() {
        assertThat(ada().whyNot("SELECT station FROM lake.person.stations_of_otto"))
                .get()
                .asString()
                .contains("Access Denied: Cannot select from", "person.stations_of_otto");
        assertThatThrownBy(() -> ada().firstRows("SELECT * FROM lake.person.stations_of_otto", 5))
                .isInstanceOfSatisfying(
                        EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.REFUSED));
    }

    @Test
    void faultsAreNamedWithTheLineOfTheAuthor() {
        assertThat(ada().whyNot("SELECT\nheigth FROM lake.person.stations_of_ada"))
                .contains("line 2:1: Column 'heigth' cannot be resolved");
        assertThat(ada().whyNot("SELECT *\nFROM lake.person.nowhere"))
                .contains("line 2:6: Table 'lake.person.nowhere' does not exist");
        assertThat(ada().whyNot("SELECT station,\nFROM lake.person.stations_of_ada"))
                .get()
                .asString()
                .startsWith("line 2:1: mismatched input 'FROM'");
    }

    @Test
    void theOutputSaysWhereItsColumnsComeFrom() {
        assertThat(ada().output("SELECT station AS place, height FROM lake.person.stations_of_ada"))
                .containsExactly(
                        new OutputColumn("place", "varchar", Optional.of(STATIONS)),
                        new OutputColumn("height", "bigint", Optional.of(STATIONS)));
    }

    @Test
    void theFirstRowsAreTexts() {
        Rows rows = ada().firstRows("SELECT * FROM lake.person.stations_of_ada", 1);

        assertThat(rows.columns()).extracting(OutputColumn::name).containsExactly("station", "height");
        assertThat(rows.values()).containsExactly(List.of("Zugspitze", "2956"));
    }

    @Test
    void nothingButAQueryIsRun() {
        assertThatThrownBy(() -> ada().firstRows("DROP TABLE lake.person.stations_of_ada", 5))
                .hasMessage("This is not one SELECT.");
    }

    @Test
    void onlyWhatThePersonMayReadIsFound() {
        assertThat(ada().readable("Stations_of lake.person", 10)).containsExactly(STATIONS);
        assertThat(ada().readable("stations%of", 10)).isEmpty();
    }

    @Test
    void aTableIsSeenWithItsColumnsByWhoMayReadIt() {
        assertThat(ada().look(STATIONS).orElseThrow().columns())
                .extracting(HarvestedColumn::name)
                .containsExactly("station", "height");
        assertThat(ada().look(SECRET)).isEmpty();
        assertThat(ada().look(QualifiedName.parse("lake.person.nowhere"))).isEmpty();
        assertThat(ada().look(QualifiedName.parse("nowhere.person.nothing"))).isEmpty();
    }
}

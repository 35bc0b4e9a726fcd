package io.fondaco.web.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.EngineError.Kind;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.person.FakePersonEngines;
import io.fondaco.engine.person.PersonEngines;
import io.fondaco.engine.person.Rows;
import io.fondaco.testing.Samples;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleRowsTest {

    private static final SampleQuery DAILY = new SampleQuery(Samples.DAILY, List.of(), 0);

    private final FakeEngine engine = new FakeEngine();
    private final FakePersonEngines trino = new FakePersonEngines(engine);
    private final SampleRows rows = new SampleRows(trino.engines(), Clock.systemUTC());

    @BeforeEach
    void fill() {
        engine.create(new HarvestedObject(
                Samples.DAILY,
                "VIEW",
                null,
                List.of(
                        new HarvestedColumn("zip", "varchar(5)", 1, null),
                        new HarvestedColumn("average", "decimal(4,1)", 2, null))));
        trino.fill(Samples.DAILY, new Rows(List.of(), List.of(Arrays.asList("10115", null))));
    }

    @Test
    void whoMayReadSeesRowsWithNumbersAtTheRight() {
        engine.grant(Samples.DAILY, "ada", Set.of(Privilege.SELECT));

        Sample sample = rows.read(DAILY, Samples.ADA);

        assertThat(sample.trouble()).isNull();
        assertThat(sample.columns()).extracting(Sample.Column::number).containsExactly(false, true);
        assertThat(sample.rows().getFirst()).extracting(Sample.Cell::text).containsExactly("10115", null);
    }

    @Test
    void trinosOwnRefusalIsSaid() {
        assertThat(rows.read(DAILY, Samples.BEN).trouble().sentence()).contains("Access Denied: Cannot select");
    }

    @Test
    void whereThePortalMayAskInNobodysNameItSaysSo() {
        trino.refuseNames();

        Sample.Trouble trouble = rows.read(DAILY, Samples.ADA).trouble();

        assertThat(trouble.title()).isEqualTo("Trino does not let the portal ask in your name");
        assertThat(trouble.again()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_SLOW, Trino did not answer in 10 seconds",
        "UNREACHABLE, Trino does not answer",
        "FAILED, Trino could not run the query"
    })
    void anotherTryIsOfferedWhereItMayHelp(Kind kind, String title) {
        PersonEngines failing = new PersonEngines((cluster, user) -> {
            throw new EngineError(kind, "Out of memory");
        });

        Sample.Trouble trouble = new SampleRows(failing, Clock.systemUTC())
                .read(DAILY, Samples.ADA)
                .trouble();

        assertThat(trouble.title()).isEqualTo(title);
        assertThat(trouble.again()).isTrue();
    }
}

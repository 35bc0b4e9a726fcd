package io.fondaco.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fondaco.export.atlas.AtlasExport;
import io.fondaco.export.atlas.AtlasModel;
import io.fondaco.testing.ProductCopies;
import io.fondaco.testing.Samples;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Among two thousand products an export reads by parts, and writes each before it reads the next. */
@QuarkusTest
class ManyExportedTest {

    private static final int MANY = 2_000;
    private static final int PART = 250;
    private static final int STATEMENTS_A_PART = 6;

    /** Of what the tables of a part are made. */
    private static final int STATEMENTS_OF_ORIGINS = 4;

    @Inject
    Samples samples;

    @Inject
    ProductCopies many;

    @Inject
    @All
    List<CatalogExport> exports;

    @Inject
    AtlasExport atlas;

    @Inject
    SessionFactory hibernate;

    /** Counts what is written, and how many statements there had been when the first and the last of it came. */
    private static final class Watched extends OutputStream {
        private final Statistics statistics;
        private long first = -1;
        private long last;
        private long bytes;

        Watched(Statistics statistics) {
            this.statistics = statistics;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            last = statistics.getPrepareStatementCount();
            first = first < 0 ? last : first;
            bytes += length;
        }
    }

    @BeforeEach
    void copies() {
        samples.reset();
        many.copy("weather", "daily-temperatures", MANY);
    }

    @Test
    void statementsAreBoundedByThePartAndNothingWaitsForTheEnd() throws IOException {
        int parts = (MANY + 3 + PART - 1) / PART;
        assertThat(exports).hasSize(ExportFormat.values().length);
        for (CatalogExport export : exports) {
            hibernate.getStatistics().clear();
            Watched watched = new Watched(hibernate.getStatistics());
            export.write(Audience.EVERYBODY, watched);

            String name = export.format().name();
            assertThat(watched.last)
                    .as(name)
                    .isBetween((long) parts, 2L + (long) parts * (STATEMENTS_A_PART + STATEMENTS_OF_ORIGINS));
            assertThat(watched.first).as(name).isLessThanOrEqualTo(1L + STATEMENTS_A_PART);
            assertThat(watched.bytes).as(name).isGreaterThan(10_000);
        }
    }

    @Test
    void allOfThemAreThereOnce() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        atlas.write(Audience.of(Samples.OTTO), out);
        JsonNode body = new ObjectMapper().readTree(out.toByteArray());

        new AtlasModel().accepts(body);
        assertThat(body.findValuesAsText("typeName").stream()
                        .filter(type -> type.equals("trino_table"))
                        .count())
                // Each table once, and once for each of its two columns that point at it.
                .isEqualTo((MANY + 4) * 3L);
    }
}

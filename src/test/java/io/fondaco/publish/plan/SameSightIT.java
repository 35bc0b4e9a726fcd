package io.fondaco.publish.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.rule.KeepRules;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.testing.RuledTrino;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoForTests;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Row filters and column masks of a real Trino, told by how it would run a query for each of two users. */
@QuarkusTest
@TestProfile(RuledTrino.class)
class SameSightIT {

    private static final QualifiedName TABLE = QualifiedName.parse("lake.published_raw.sighted");
    private static final QualifiedName BESIDE = QualifiedName.parse("lake.published_raw.unsighted");

    @Inject
    Samples samples;

    @Inject
    SameSight sight;

    @Inject
    KeepRules rules;

    @BeforeEach
    void begin() {
        RuledTrino.writeBefore();
        samples.reset();
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.published_raw");
            for (QualifiedName table : List.of(TABLE, BESIDE)) {
                admin.run("DROP TABLE IF EXISTS " + table);
                admin.run("CREATE TABLE %s AS SELECT nationkey AS id, name, regionkey FROM tpch.tiny.nation"
                        .formatted(table));
                admin.run("GRANT SELECT ON %s TO USER otto".formatted(table));
                admin.run("GRANT SELECT ON %s TO USER pub_weather WITH GRANT OPTION".formatted(table));
            }
        }
        rules.run();
    }

    @AfterEach
    void putBack() {
        RuledTrino.writeBefore();
        rules.run();
    }

    private Optional<String> whyNot(String query) {
        return sight.whyNot(QualifiedName.MAIN_CLUSTER, "otto", "pub_weather", query, List.of(TABLE, BESIDE));
    }

    @Test
    void aFilterAndAMaskAreNoticedAndNamed() throws IOException {
        String query = "SELECT t.id, t.name FROM %s t JOIN %s b ON b.id = t.id".formatted(TABLE, BESIDE);
        assertThat(whyNot(query)).isEmpty();
        assertThat(whyNot(query)).isEmpty();

        rule("\"filter\": \"regionkey = 1\"");
        await().atMost(Duration.ofMinutes(1)).until(() -> whyNot(query).isPresent());
        assertThat(whyNot(query))
                .get()
                .asString()
                .contains("filters or masks " + TABLE + " for you and not for pub_weather");
        assertThat(whyNot("SELECT id FROM " + BESIDE)).isEmpty();

        rule("\"columns\": [{\"name\": \"name\", \"mask\": \"'***'\"}]");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> whyNot("SELECT id FROM " + TABLE).isEmpty());
        assertThat(whyNot("SELECT upper(name) AS name FROM " + TABLE))
                .get()
                .asString()
                .contains(TABLE.toString());
    }

    /** For otto alone, before the administrator's other rules. */
    private void rule(String what) throws IOException {
        RuledTrino.writeBefore();
        String own = """
                "tables": [
                    {"user": "otto", "catalog": "lake", "schema": "published_raw", "table": "sighted",
                     "privileges": ["SELECT"], %s},""".formatted(what);
        String before = Files.readString(RuledTrino.BEFORE);
        assertThat(before).contains("\"tables\": [");
        Files.writeString(RuledTrino.BEFORE, before.replace("\"tables\": [", own));
        rules.run();
    }
}

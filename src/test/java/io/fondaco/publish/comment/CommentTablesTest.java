package io.fondaco.publish.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeDefinitions;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.publish.publication.Published;
import io.fondaco.publish.publication.Published.Version;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommentTablesTest {

    private static final QualifiedName TABLE = QualifiedName.parse("lake.others.readings");
    private static final String SLUG = "readings-of-others";

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    Published published;

    @Inject
    CommentTables job;

    @Inject
    DataProducts products;

    @BeforeEach
    void begin() {
        samples.reset();
        published.begin(SLUG, TABLE);
    }

    private void create(String kind) {
        engine.create(new HarvestedObject(
                TABLE,
                kind,
                null,
                List.of(
                        new HarvestedColumn("id", "bigint", 1, "By its owner"),
                        new HarvestedColumn("name", "varchar", 2, "Untouched"))));
        engine.giveByHand(TABLE, Grantee.user("ada"), Set.of(Privilege.SELECT), false);
    }

    private void publish(String custom) {
        Version others = Version.view(TABLE, "SELECT 1 x")
                .saying("All readings", Map.of("id", "The key", "absent", "Not there"))
                .madeByOthers();
        published.describe(SLUG, Published.port(others, """
                schema:
                  - name: readings
                    customProperties:
                      - property: writeComments
                        value: %s
                """.formatted(custom)), ProductStatus.ACTIVE);
    }

    private Definition seen() {
        return new FakeDefinitions(engine).seen(TABLE).orElseThrow().definition();
    }

    @Test
    void aTableOfOthersSaysWhatItsContractSays() {
        create("TABLE");
        publish("true");

        assertThat(job.run()).isEqualTo(2);
        assertThat(job.run()).isZero();

        assertThat(seen().comment()).isEqualTo("All readings");
        assertThat(seen().meanings()).isEqualTo(Map.of("id", "The key", "name", "Untouched"));
        assertThat(engine.privileges(TABLE, "ada")).containsExactly(Privilege.SELECT);
    }

    @Test
    void filesThatAreNotAnAdminsReachNoTableOfOthers() {
        create("TABLE");
        publish("true");
        QuarkusTransaction.requiringNew()
                .run(() -> products.byPath("weather", SLUG).orElseThrow().keepIn(KeptIn.API));

        assertThat(job.run()).isZero();
        assertThat(seen().comment()).isNull();

        engine.own(TABLE, "pub_weather");
        assertThat(job.run()).isEqualTo(2);
    }

    @Test
    void aViewOfOthersIsNeverCommented() {
        create("VIEW");
        publish("true");

        assertThat(job.run()).isZero();
        assertThat(engine.privileges(TABLE, "ada")).containsExactly(Privilege.SELECT);
    }

    @Test
    void nothingIsWrittenUnlessTheContractSaysSo() {
        create("TABLE");
        publish("false");

        assertThat(job.run()).isZero();
        assertThat(seen().comment()).isNull();
    }
}

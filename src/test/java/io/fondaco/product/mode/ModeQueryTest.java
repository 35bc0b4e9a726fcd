package io.fondaco.product.mode;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SelectCheck;
import io.fondaco.product.mode.AccessMode.Personal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModeQueryTest {

    private static final QualifiedName BASE = QualifiedName.parse("lake.crm.customers");
    private static final QualifiedName KEY = QualifiedName.parse("lake.crm.hash_key");
    private static final List<ModeColumn> COLUMNS = List.of(
            new ModeColumn("Id", "bigint", false),
            new ModeColumn("e\"mail", "varchar", true),
            new ModeColumn("name", "varchar(25)", true),
            new ModeColumn("born", "date", true),
            new ModeColumn("revenue", "decimal(12,2)", false),
            new ModeColumn("country", "varchar(2)", false));

    private static AccessMode mode(Personal personal, List<ColumnMask> masks, String rows, RowChoice... choices) {
        return new AccessMode(
                "masked", "Masked", "", personal, List.of(), List.of(), masks, rows, List.of(choices), Decider.POLICY);
    }

    private static String sql(AccessMode mode, ModeChoice choice) {
        return new ModeQuery(mode, COLUMNS, Optional.of(KEY), "crm/o'brien").over(BASE, choice);
    }

    private static ModeChoice chosen(String... countries) {
        return ModeChoice.of("masked", Map.of("country", List.of(countries)));
    }

    @Test
    void eachMaskIsItsExpressionUnderTheColumnsOwnName() {
        String sql = sql(
                mode(
                        Personal.SHOWN,
                        List.of(
                                new ColumnMask("E\"MAIL", Mask.HASH, 0),
                                new ColumnMask("name", Mask.FIRST, 1),
                                new ColumnMask("born", Mask.YEAR, 0),
                                new ColumnMask("revenue", Mask.ROUNDED, 3),
                                new ColumnMask("country", Mask.EMPTY, 0)),
                        null),
                ModeChoice.of("masked", Map.of()));

        assertThat(sql)
                .startsWith("SELECT \"id\", ")
                .contains(
                        "lower(to_hex(hmac_sha256(to_utf8(CAST(\"e\"\"mail\" AS varchar)), (SELECT hmac_sha256("
                                + "to_utf8('crm/o''brien'), \"secret\") FROM \"lake\".\"crm\".\"hash_key\")))) AS \"e\"\"mail\"")
                .contains("substr(CAST(\"name\" AS varchar), 1, 1) AS \"name\"")
                .contains("year(\"born\") AS \"born\"")
                .contains("round(\"revenue\", -3) AS \"revenue\"")
                .contains("if(false, \"country\") AS \"country\"")
                .endsWith("FROM \"lake\".\"crm\".\"customers\"");
        assertThat(SelectCheck.of(sql, QualifiedName.MAIN_CLUSTER).flaws()).isEmpty();
    }

    @Test
    void personalDataAreLeftOutOrEmptyUnlessTheyHaveAMaskOfTheirOwn() {
        List<ColumnMask> name = List.of(new ColumnMask("name", Mask.FIRST, 1));
        ModeChoice all = ModeChoice.of("masked", Map.of());

        assertThat(sql(mode(Personal.HIDDEN, name, null), all))
                .contains("\"name\"")
                .doesNotContain("born", "mail");
        assertThat(sql(mode(Personal.MASKED, name, null), all))
                .contains("if(false, \"born\") AS \"born\"", "if(false, \"e\"\"mail\")", "substr(");
    }

    @Test
    void chosenValuesAreLiteralsOfTheirColumnAndNothingElseIsLetIn() {
        AccessMode mode =
                mode(Personal.SHOWN, List.of(), null, new RowChoice("country", "country", List.of("NO", "SE", "O'")));

        assertThat(sql(mode, chosen("NO", "O'"))).endsWith("WHERE \"country\" IN ('NO', 'O''')");
        assertThat(sql(mode, chosen("XX"))).endsWith("WHERE false");
        assertThat(sql(mode, ModeChoice.of("masked", Map.of()))).endsWith("WHERE false");
        assertThat(sql(mode, chosen("NO') OR ('1' = '1"))).endsWith("WHERE false");
    }

    @Test
    void numbersAndDaysAreNoTexts() {
        AccessMode byId =
                mode(Personal.SHOWN, List.of(), null, new RowChoice("id", "id", List.of("1", "-2", "3 OR true")));
        AccessMode byDay = mode(Personal.SHOWN, List.of(), null, new RowChoice("born", "born", List.of("2026-01-31")));

        assertThat(sql(byId, ModeChoice.of("masked", Map.of("id", List.of("1", "-2", "3 OR true")))))
                .endsWith("WHERE \"id\" IN (-2, 1)");
        assertThat(sql(byDay, ModeChoice.of("masked", Map.of("born", List.of("2026-01-31")))))
                .endsWith("WHERE \"born\" IN (DATE '2026-01-31')");
    }

    @Test
    void theOwnersFilterStandsInBracketsAndItsCommentEndsThere() {
        AccessMode mode = mode(
                Personal.SHOWN,
                List.of(),
                "name = 'O''Brien' OR id > 3 -- only these",
                new RowChoice("country", "country", List.of("NO")));
        String sql = sql(mode, chosen("NO"));

        assertThat(sql).contains("WHERE (name = 'O''Brien' OR id > 3 -- only these\n) AND \"country\" IN ('NO')");
        assertThat(SelectCheck.of(sql, QualifiedName.MAIN_CLUSTER).flaws()).isEmpty();
    }

    @Test
    void withoutAKeyAHashIsEmpty() {
        AccessMode mode = mode(Personal.SHOWN, List.of(new ColumnMask("name", Mask.HASH, 0)), null);
        String sql =
                new ModeQuery(mode, COLUMNS, Optional.empty(), "crm/x").over(BASE, ModeChoice.of("masked", Map.of()));

        assertThat(sql).contains("CAST(NULL AS varbinary)");
    }

    @Test
    void whatIsNotThereYetIsQueriedByItsOwnQuery() {
        ModeQuery query = new ModeQuery(
                mode(Personal.SHOWN, List.of(), null, new RowChoice("country", "country", List.of("NO", "SE"))),
                COLUMNS,
                Optional.empty(),
                "crm/x");

        assertThat(query.overQuery("SELECT 1 AS id -- all", query.widest()))
                .contains("FROM (\nSELECT 1 AS id -- all\n) base")
                .endsWith("IN ('NO', 'SE')");
    }
}

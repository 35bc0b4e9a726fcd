package io.fondaco.engine.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Names that are equal are the same, and names that are the same are equal: as values, in order, and as text. */
class QualifiedNameTest {

    private static final List<String> ODD = List.of(
            "a",
            "b",
            "c",
            "a.b",
            "b.c",
            "A.B",
            "a\"b",
            "\"",
            "\"\"",
            ".",
            "..",
            "a:b",
            ":",
            "=",
            "a=b&c",
            "o'brien",
            "1st",
            "my-table",
            "ÄÖ",
            "ß",
            "日本",
            "with space",
            " a",
            "a ",
            "%2e",
            "a\\b",
            "x".repeat(200),
            "select",
            "main");
    private static final List<String> CLUSTERS = List.of(QualifiedName.MAIN_CLUSTER, "east", "east-2", "e");

    @Test
    void everyNameIsReadBackFromItsText() {
        everyOddName()
                .forEach(name -> assertThat(QualifiedName.parse(name.toString()))
                        .as(name.toString())
                        .isEqualTo(name));
    }

    @Test
    void noTwoNamesShareATextOrAPlaceInOrder() {
        Map<String, QualifiedName> byText = new HashMap<>();
        Map<QualifiedName, QualifiedName> inOrder = new TreeMap<>();
        for (QualifiedName name : everyOddName()) {
            QualifiedName before = byText.putIfAbsent(name.toString(), name);
            assertThat(before == null || before.equals(name))
                    .as("text of %s", name)
                    .isTrue();
            inOrder.putIfAbsent(name, name);
            assertThat(inOrder.get(name)).isEqualTo(name);
        }
        assertThat(inOrder).hasSize(byText.size());
    }

    @Test
    void whatIsPlainIsPrintedAsItIs() {
        assertThat(new QualifiedName("lake", "sales_2024", "_orders")).hasToString("lake.sales_2024._orders");
        assertThat(new QualifiedName("east", "Lake", "Sales", "Orders")).hasToString("east:lake.sales.orders");
        assertThat(new QualifiedName("lake", "sales", "Order Lines")).hasToString("lake.sales.\"order lines\"");
        assertThat(new QualifiedName("lake", "a.b", "c\"d")).hasToString("lake.\"a.b\".\"c\"\"d\"");
    }

    @Test
    void whatPeopleWriteWithoutQuotesIsReadTheSame() {
        assertThat(QualifiedName.parse("Lake.my-sales.\"Orders\""))
                .isEqualTo(new QualifiedName("lake", "my-sales", "orders"));
    }

    @Test
    void whatIsNoNameIsRefused() {
        for (String text :
                List.of("", "a", "a.b", "a.b.c.d", "a..c", "\"a.b.c", "a.b\"c.d", "\"a\"b.c.d", "e:f:a.b.c", ":a.b.")) {
            assertThatThrownBy(() -> QualifiedName.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void catalogsAndSchemasAreToldApartAsWell() {
        assertThat(new CatalogName("east", "lake"))
                .isNotEqualByComparingTo(new CatalogName(QualifiedName.MAIN_CLUSTER, "east:lake"));
        assertThat(new CatalogName("east", "lake").toString())
                .isNotEqualTo(new CatalogName(QualifiedName.MAIN_CLUSTER, "east:lake").toString());
        assertThat(new QualifiedName("a.b", "c", "t").place()).isNotEqualTo(new QualifiedName("a", "b.c", "t").place());
    }

    /** All pairs of odd parts, and many triples. */
    private static List<QualifiedName> everyOddName() {
        List<QualifiedName> names = new ArrayList<>();
        Random dice = new Random(8);
        for (String first : ODD) {
            for (String second : ODD) {
                String third = ODD.get(dice.nextInt(ODD.size()));
                for (String cluster : CLUSTERS) {
                    names.add(new QualifiedName(cluster, first, second, third));
                    names.add(new QualifiedName(cluster, third, first, second));
                    names.add(new QualifiedName(cluster, second, third, first));
                }
            }
        }
        return names;
    }

    /** Names are stored as JSON: whatever looks like a property of a bean would be written too, and never be read back. */
    @Test
    void itIsStoredAsItsPartsAlone() throws Exception {
        ObjectMapper json = new ObjectMapper();
        QualifiedName name = QualifiedName.parse("lake.weather.daily");

        assertThat(json.<JsonNode>valueToTree(name).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("cluster", "catalog", "schema", "object");
        assertThat(json.readValue(json.writeValueAsString(name), QualifiedName.class))
                .isEqualTo(name);
    }
}

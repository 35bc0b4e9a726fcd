package io.fondaco.product.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.YamlFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrongFilesTest {

    private static final SampleFiles RIGHT = SampleFiles.right();

    static Stream<Arguments> wrongProducts() {
        return Stream.of(
                arguments("kind: DataProduct", "kind: DataContract", "kind", "Expected DataProduct."),
                arguments("apiVersion: v1.0.0", "apiVersion: v2.0.0", "apiVersion", "Fondaco reads v1.1.0, v1.0.0"),
                arguments("id: 7d1d1d7e-8c7c-4c2d-9c39-0d3f0a4f6c01\n", "", "id", "Fondaco needs this field."),
                arguments("name: Daily temperatures", "name: ' '", "name", "Fondaco needs this field."),
                arguments("name: Daily temperatures", "name: 2024", "name", "found 2024: put it in quotes"),
                arguments("name: Daily temperatures", "name: [a]", "name", "Expected text."),
                arguments("name: Daily temperatures", "name: \"a\\0\"", "name", "no text"),
                arguments("name: Daily temperatures", "name: \"a\\tb\"", "name", "control characters"),
                arguments("name: Daily temperatures", "name: \"a\\u202eb\"", "name", "marks of direction"),
                arguments("name: Daily temperatures", "name: ${NAME}", "name", "Nothing is set for NAME"),
                arguments("name: Daily temperatures", "name: ${NAME:-${OTHER}}", "name", "Nothing is set for"),
                arguments("tags: [temperature, zip]", "tags: [\"a\\u2066\"]", "tags[0]", "marks of direction"),
                arguments("username: oda", "username: ${STEWARD}", "team.members[1].username", "STEWARD"),
                arguments(
                        "value: retail/store-transactions",
                        "value: weather/daily-temperatures",
                        "customProperties.successor",
                        "its own successor"),
                arguments("version: 2.1.0", "version: 2.1", "version", "put it in quotes"),
                arguments("version: 2.1.0", "version: two", "version", "three numbers"),
                arguments("status: active", "status: on sale", "status", "draft, proposed, active"),
                arguments("status: active\n", "", "status", "Fondaco needs this field."),
                arguments("domain: weather", "domain: retail", "domain", "folder of the domain weather"),
                arguments("tags: [temperature, zip]", "tags: temperature", "tags", "Expected a list."),
                arguments("tags: [temperature, zip]", "tags: [1]", "tags[0]", "put it in quotes"),
                arguments("    version: 2.1.0\n", "", "outputPorts[0].version", "Fondaco needs this field."),
                arguments(
                        "contractId: daily-temperatures-daily",
                        "contractId: other",
                        "outputPorts[0].contractId",
                        "other"),
                arguments("role: Owner", "role: Boss", "team.members", "role owner"),
                arguments(
                        "username: oda", "username: \"od\\u200ba\"", "team.members[1].username", "marks of direction"),
                arguments("username: oda", "username: \u043eda", "team.members[1].username", "Latin and Cyrillic"),
                arguments("username: oda", "user: oda", "team.members[1].username", "Fondaco needs this field."),
                arguments("role: steward", "role: steward\n      dateOut: soon", "team.members[1].dateOut", "a day"),
                arguments(
                        "role: steward",
                        "role: steward\n      dateOut: 9999-12-31",
                        "team.members[1].dateOut",
                        "from 1900 to 2200"),
                arguments(
                        "role: steward",
                        "role: steward\n      dateIn: 0202-06-01",
                        "team.members[1].dateIn",
                        "from 1900 to 2200"),
                arguments("value: gold", "value: platinum", "customProperties.tier", "gold, silver, bronze"),
                arguments("value: gold", "worth: gold", "customProperties.tier", "no value"),
                arguments(
                        "value: team-weather",
                        "value: team-x",
                        "customProperties.ownerTeam",
                        "no team with the id team-x"),
                arguments("property: terms", "property: term", "customProperties[3].property", "Did you mean terms?"),
                arguments("property: releaseNote\n", "property: terms\n", "customProperties[6]", "stands here twice"),
                arguments("value: P6M", "value: 6 months", "customProperties.maxPeriod", "P1Y or P90D"),
                arguments("value: P6M", "value: P999999999Y", "customProperties.maxPeriod", "At most ten years"),
                arguments("value: P6M", "value: P0D", "customProperties.maxPeriod", "P1Y or P90D"),
                arguments(
                        "value: retail/store-transactions",
                        "value: hourly",
                        "customProperties.successor",
                        "domain/name"),
                arguments("value: 2026-05-01", "value: in May", "customProperties.publishedAt", "2026-03-01T09:30:00Z"),
                arguments(
                        "version: 1.0.0\n", "version: 2.0.0\n", "customProperties.earlierVersions[1].version", "twice"),
                arguments(
                        "        date: 2025-06-01\n",
                        "",
                        "customProperties.earlierVersions[1].date",
                        "needs this field"),
                arguments(
                        "property: terms\n    value: For",
                        "property: visibleToTeams\n    value: []\n    note: For",
                        "customProperties.visibleToTeams",
                        "Name a team"),
                arguments("status: active", "status: active\nstatus: draft", "", "status stands here twice"),
                arguments("status: active", "status: active\n<<: {}", "", "merge key"));
    }

    @ParameterizedTest
    @MethodSource("wrongProducts")
    void aWrongProductIsRefusedWithItsFieldAndReason(String old, String changed, String field, String reason) {
        Problem problem = RIGHT.withProduct(old, changed).problem();

        assertThat(problem.file()).isEqualTo(SampleFiles.PRODUCT);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.reason()).contains(reason);
    }

    static Stream<Arguments> wrongContracts() {
        return Stream.of(
                arguments("kind: DataContract", "kind: DataProduct", "kind", "Expected DataContract."),
                arguments("apiVersion: v3.1.0", "apiVersion: v2.2.2", "apiVersion", "Fondaco reads v3.0.0"),
                arguments("version: 2.1.0\n", "", "version", "Fondaco needs this field."),
                arguments("status: active\n", "", "status", "Fondaco needs this field."),
                arguments(
                        "    properties:\n",
                        "    quality: [{type: sql, query: SELECT max(pay) FROM lake.people.salaries, mustBe: 0}]\n"
                                + "    properties:\n",
                        "schema[0].quality[0].query",
                        "lake.people.salaries is no dataset of this product"),
                arguments(
                        "    properties:\n",
                        "    quality: [{type: sql, query: DELETE FROM lake.weather.daily_temperatures, mustBe: 0}]\n"
                                + "    properties:\n",
                        "schema[0].quality[0].query",
                        "another statement"),
                arguments("catalog: lake\n", "catalog: ${CATALOG}\n", "servers[0].catalog", "set for CATALOG"),
                arguments("catalog: lake\n", "catalog: ${CATALOG\n", "servers[0].catalog", "Nothing is set for"),
                arguments("name: average", "name: \"a\\u200bb\"", "schema[0].properties[2].name", "marks of direction"),
                arguments("type: trino", "type: postgres", "servers", "a server of type trino"),
                arguments("catalog: lake\n", "database: lake\n", "servers[0].catalog", "Fondaco needs this field."),
                arguments(
                        "schema: weather\n", "schema: \"a\\tb\"\n", "servers[0].schema", "without control characters"),
                arguments(
                        "schema: weather\n",
                        "schema: weather\n    customProperties: [{property: cluster, value: west}]\n",
                        "customProperties.cluster",
                        "No Trino cluster west is configured here: east, main."),
                arguments(
                        "physicalName: daily_temperatures",
                        "physicalName: \"a\\tb\"",
                        "schema[0].physicalName",
                        "without control characters"),
                arguments("- name: daily\n", "- title: daily\n", "schema[0].name", "Fondaco needs this field."),
                arguments(
                        "physicalType: decimal(4,1)",
                        "type: x",
                        "schema[0].properties[2].physicalType",
                        "column's type"),
                arguments(
                        "logicalType: date",
                        "logicalType: day",
                        "schema[0].properties[1].logicalType",
                        "Not a logical type"),
                arguments("primaryKey: true", "primaryKey: 1", "schema[0].properties[0].primaryKey", "true or false"),
                arguments("name: average", "name: ZIP", "schema[0].properties[2]", "Another column"),
                arguments(
                        "name: average", "title: average", "schema[0].properties[2].name", "Fondaco needs this field."),
                arguments(
                        "schema:\n  - name: daily",
                        "schema:\n  - name: a\n  - name: b",
                        "schema",
                        "the port's name, daily"));
    }

    @ParameterizedTest
    @MethodSource("wrongContracts")
    void aWrongContractIsRefusedWithItsFieldAndReason(String old, String changed, String field, String reason) {
        Problem problem = RIGHT.withContract(old, changed).problem();

        assertThat(problem.file()).isEqualTo(SampleFiles.CONTRACT);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.reason()).contains(reason);
    }

    @Test
    void theLineIsThatOfTheFieldOrOfWhatItIsMissingFrom() {
        assertThat(RIGHT.withProduct("status: active", "status: on sale")
                        .problem()
                        .line())
                .isEqualTo(6);
        assertThat(RIGHT.withContract("catalog: lake\n", "database: lake\n")
                        .problem()
                        .line())
                .isEqualTo(7);
    }

    @Test
    void everythingThatIsWrongIsFoundAtOnce() {
        SampleFiles files = RIGHT.withProduct("status: active", "status: x")
                .withProduct("value: P6M", "value: x")
                .withContract("type: trino", "type: x");

        assertThat(files.read().problems()).hasSize(3);
        assertThat(files.read().value()).isEmpty();
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsLine() {
        Problem problem =
                RIGHT.withProduct("domain: weather", "domain: [weather").problem();

        assertThat(problem.line()).isGreaterThan(6);
        assertThat(problem.reason()).startsWith("This is not readable YAML: ");
    }

    @Test
    void aContractThatIsNoYamlIsRefusedEvenThoughNobodyKnowsItsId() {
        assertThat(new SampleFiles(RIGHT.product(), "{").read().problems())
                .extracting(Problem::file)
                .contains(SampleFiles.CONTRACT);
    }

    @Test
    void aFileCannotMakeJavaObjects() {
        Problem problem = RIGHT.withProduct("name: Daily temperatures", "name: !!javax.script.ScriptEngineManager [x]")
                .problem();

        assertThat(problem.reason()).contains("Global tag");
        assertThat(problem.line()).isEqualTo(4);
    }

    @Test
    void aBombOfAliasesIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 20; i++) {
            bomb.append("a%d: &a%d [*a%d,*a%d,*a%d,*a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
        }

        assertThat(new SampleFiles(bomb.toString(), RIGHT.contract()).problem().reason())
                .contains("aliases");
    }

    @Test
    void aFileThatIsTooLongOrTooDeepIsRefused() {
        String deep = "a: " + "[".repeat(60) + "]".repeat(60);

        assertThat(new SampleFiles("a".repeat(YamlFile.LONGEST + 1), RIGHT.contract())
                        .problem()
                        .reason())
                .contains("longer than");
        assertThat(new SampleFiles(deep, RIGHT.contract()).problem().reason()).contains("Nesting");
    }

    @Test
    void theCauseIsToldAndNotWhatFollowsFromIt() {
        assertThat(new SampleFiles(RIGHT.product(), "{").read().problems())
                .extracting(Problem::file)
                .containsExactly(SampleFiles.CONTRACT);
        assertThat(RIGHT.withContract("id: daily-temperatures-daily", "id: 7")
                        .problem()
                        .reason())
                .contains("put it in quotes");
    }

    @Test
    void aFileThatIsWrongEverywhereIsToldInPart() {
        String tags = "tags: [" + "1, ".repeat(5000) + "1]";

        assertThat(RIGHT.withProduct("tags: [temperature, zip]", tags).read().problems())
                .hasSize(101);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(new SampleFiles("", RIGHT.contract()).problem().reason()).isEqualTo("The file holds no fields.");
    }

    @Test
    void aContractThatNoPortNamesMayBeAsItLikes() {
        SampleFiles files = RIGHT.withContract("id: daily-temperatures-daily", "id: other\nunknown: 1");

        assertThat(files.read().problems()).extracting(Problem::field).containsExactly("outputPorts[0].contractId");
    }
}

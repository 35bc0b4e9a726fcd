package io.fondaco.product.standard.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.mode.ModeColumn;
import io.fondaco.product.quality.Check;
import io.fondaco.product.quality.Check.Asked;
import io.fondaco.product.quality.Check.Counted;
import io.fondaco.product.quality.Check.Never;
import io.fondaco.product.quality.Rule;
import io.fondaco.product.quality.RuleColumn;
import io.fondaco.product.quality.Severity;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlFile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleFieldsTest {

    private static final QualifiedName DAILY = QualifiedName.parse("lake.weather.daily");

    private final Problems problems = new Problems("daily.odcs.yaml");

    @Test
    void rulesOfTheDatasetComeBeforeThoseOfItsColumns() {
        List<Rule> rules = rules("""
            properties:
              - name: zip
                quality:
                  - metric: nullValues
                    mustBeLessOrEqualTo: 1
                    unit: percent
                    severity: warning
            quality:
              - name: No gaps in days
                description: Each zip code has each day
                type: sql
                query: SELECT count(*) FROM {object} WHERE ${column} IS NULL
                mustBe: 0
              - type: text
                description: Looks right
              - metric: rowCount
                mustBeBetween: [108, 132]
                schedule: 0 6 * * *
            """);

        assertThat(rules)
                .extracting(Rule::name, Rule::column, Rule::limitWords, Rule::severity)
                .containsExactly(
                        tuple("No gaps in days", "", "0", Severity.ERROR),
                        tuple("text", "", "", Severity.ERROR),
                        tuple("rowCount", "", "108 to 132", Severity.ERROR),
                        tuple("nullValues", "zip", "at most 1%", Severity.WARNING));
        assertThat(rules.get(2).schedule()).contains("0 6 * * *");
        assertThat(rules.get(1).check()).isInstanceOf(Never.class);
    }

    @Test
    void theLibraryBecomesStatementsWithQuotedNames() {
        List<Rule> rules = rules("""
            properties:
              - name: zip
                quality:
                  - {metric: nullValues, mustBe: 0}
                  - {rule: duplicateValues, mustBe: 0}
                  - {metric: missingValues, arguments: {missingValues: [null, '', 'N/A']}, mustBe: 0}
                  - {metric: invalidValues, arguments: {pattern: '^[0-9]{5}$'}, mustBe: 0}
                  - {metric: invalidValues, name: Known, arguments: {validValues: ["10115", "it's"]}, mustBe: 0}
              - name: email
                quality:
                  - {metric: invalidValues, arguments: {pattern: '@'}, mustBe: 0}
              - name: days
                quality:
                  - {metric: invalidValues, arguments: {validValues: [1, 2]}, mustBe: 0}
            quality:
              - {metric: duplicateValues, arguments: {properties: [zip, days]}, mustBe: 0}
            """);

        assertThat(rules.stream().map(rule -> sql(rule.check())))
                .satisfiesExactly(
                        both -> assertThat(both).contains("GROUP BY \"zip\", \"days\""),
                        nulls -> assertThat(nulls)
                                .contains("count_if(\"zip\" IS NULL) FROM \"lake\".\"weather\".\"daily\""),
                        twice -> assertThat(twice).contains("GROUP BY \"zip\""),
                        missing -> assertThat(missing).contains("\"zip\" IS NULL OR \"zip\" IN ('', 'N/A')"),
                        unlike ->
                                assertThat(unlike).contains("NOT regexp_like(CAST(\"zip\" AS varchar), '^[0-9]{5}$')"),
                        known -> assertThat(known).contains("NOT \"zip\" IN ('10115', 'it''s')"),
                        email -> assertThat(email).contains("'@'"),
                        days -> assertThat(days).contains("\"days\" IN (1, 2)"));
        assertThat(((Counted) rules.get(6).check()).examples())
                .as("values of people are never read")
                .isEmpty();
        assertThat(((Counted) rules.get(4).check()).examples()).contains("LIMIT 5");
    }

    @Test
    void aPropertyHasOneListOfValuesAndEnumComesFirst() {
        List<Rule> rules = rules("""
            properties:
              - name: state
                logicalTypeOptions: {enum: [old]}
                quality:
                  - {metric: invalidValues, arguments: {validValues: [other]}, mustBeLessThan: 5, unit: percent}
              - name: zip
                logicalTypeOptions: {enum: ['1', '2']}
              - name: days
                customProperties: [{property: enum, value: [7]}]
            """);

        assertThat(rules)
                .extracting(Rule::name, Rule::column, Rule::limitWords)
                .containsExactly(
                        tuple("invalidValues", "state", "less than 5%"),
                        tuple("Allowed values", "zip", "0 rows"),
                        tuple("Allowed values", "days", "0 rows"));
        assertThat(sql(rules.getFirst().check())).contains("IN ('new', 'done')").doesNotContain("other", "old");
        assertThat(sql(rules.getLast().check())).contains("IN (7)");
    }

    @Test
    void unsafeSqlIsAProblemAtItsLineAndNeverRuns() {
        List<Rule> rules = rules("""
            quality:
              - name: Fine
                type: sql
                query: SELECT count(*) FROM lake.weather.stations
                mustBe: 0
              - name: Curious
                type: sql
                query: SELECT max(pay) FROM lake.people.salaries
                mustBe: 0
            """);

        assertThat(problems.found()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(8);
            assertThat(problem.reason()).contains("lake.people.salaries is no dataset of this product");
        });
        assertThat(rules.getFirst().check()).isInstanceOf(Asked.class);
        assertThat(rules.getLast().check()).isInstanceOf(Never.class);
    }

    @Test
    void whatCanNotRunSaysWhy() {
        List<Rule> rules = rules("""
            quality:
              - {metric: rowCount}
              - {metric: freshness, mustBe: 0}
              - {metric: nullValues, mustBe: 0}
              - {type: custom, engine: soda}
              - {metric: rowCount, mustBe: 1, unit: percent}
              - {type: sql, mustBe: 0}
              - {mustBe: many, metric: rowCount}
            """);

        assertThat(rules).allSatisfy(rule -> assertThat(rule.check()).isInstanceOf(Never.class));
        assertThat(((Never) rules.get(3).check()).why()).contains("soda");
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void twoRulesOfOneNameAreToldApart() {
        assertThat(rules("quality: [{metric: rowCount, mustBe: 1}, {metric: rowCount, mustBe: 2}]"))
                .extracting(Rule::key)
                .doesNotHaveDuplicates();
        assertThat(rules("quality: soon")).isEmpty();
    }

    private static String sql(Check check) {
        return ((Counted) check).sql();
    }

    private List<Rule> rules(String yaml) {
        List<RuleColumn> columns = List.of(
                column("zip", "varchar", false, List.of()),
                column("email", "varchar", true, List.of()),
                column("days", "integer", false, List.of()),
                column("state", "varchar", false, List.of("new", "done")));
        return YamlFile.parse(yaml, problems, Variables.none())
                .map(top -> RuleFields.read(
                        top, DAILY, columns, Set.of(DAILY, QualifiedName.parse("lake.weather.stations"))))
                .orElseThrow();
    }

    private static RuleColumn column(String name, String type, boolean personal, List<String> values) {
        return new RuleColumn(new ModeColumn(name, type, personal), values);
    }
}

package io.fondaco.product.standard.mode;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.ColumnMask;
import io.fondaco.product.mode.Decider;
import io.fondaco.product.mode.Mask;
import io.fondaco.product.mode.ModeColumn;
import io.fondaco.product.mode.PortModes;
import io.fondaco.product.mode.RowChoice;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModeFieldsTest {

    private static final List<ModeColumn> COLUMNS = List.of(
            new ModeColumn("id", "bigint", false),
            new ModeColumn("email", "varchar", true),
            new ModeColumn("born", "date", true),
            new ModeColumn("country", "varchar(2)", false),
            new ModeColumn("revenue", "decimal(12,2)", false));

    private final Problems problems = new Problems("customers.odcs.yaml");

    private PortModes read(String yaml) {
        return ModeFields.read(
                YamlFile.parse("accessModes:\n" + yaml, problems, Variables.none())
                        .orElseThrow()
                        .at("accessModes"),
                COLUMNS);
    }

    @Test
    void aContractDeclaresItsModes() {
        PortModes modes = read("""
                - name: masked
                  description: Enough to count and join.
                  personalData: masked
                  masks:
                    - column: EMAIL
                      mask: hash
                    - column: revenue
                      mask: rounded
                      size: 1000
                  rows: country <> 'XX'
                  choices:
                    - column: country
                      values: [NO, SE]
                  decides: automatic
                - name: no_names
                  personalData: hidden
                  without: [id]
                - name: full
                  title: Everything
                  decides: people
                """);

        assertThat(problems.found()).isEmpty();
        AccessMode masked = modes.declared().getFirst();
        assertThat(masked.title()).isEqualTo("Masked");
        assertThat(masked.masks())
                .containsExactly(new ColumnMask("email", Mask.HASH, 0), new ColumnMask("revenue", Mask.ROUNDED, 3));
        assertThat(masked.choices()).containsExactly(new RowChoice("country", "country", List.of("NO", "SE")));
        assertThat(masked.decider()).isEqualTo(Decider.AUTOMATIC);
        assertThat(modes.declared().getLast().title()).isEqualTo("No names");
        assertThat(modes.offered()).extracting(AccessMode::name).containsExactly("masked", "no_names", "full");
        assertThat(modes.named("full").orElseThrow().decider()).isEqualTo(Decider.PEOPLE);
    }

    @Test
    void allOfItIsOfferedUnlessItsOwnerSaysNo() {
        assertThat(read("  - name: masked\n").offered("full")).isPresent();
        PortModes without = read("""
                - name: masked
                - name: full
                  offered: false
                """);

        assertThat(problems.found()).isEmpty();
        assertThat(without.offered("full")).isEmpty();
        assertThat(without.named("full")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: Masked | 3 | lower-case letters",
                "name: definition | 3 | not called definition",
                "maks: [] | 3 | Only these fields",
                "columns: [id, nosuch] | 3 | no column nosuch",
                "masks: [{column: id, mask: first, size: 1}] | 3 | does not fit the type bigint of id",
                "masks: [{column: email, mask: first}] | 3 | How many characters",
                "masks: [{column: revenue, mask: rounded, size: 30}] | 3 | power of ten",
                "masks: [{column: email, mask: hash, size: 3}] | 3 | have a size",
                "masks: [{column: email, mask: blur}] | 3 | Expected one of empty",
                "masks: [{column: email, mask: hash}, {column: email, mask: empty}] | 3 | Another mask",
                "rows: country = | 3 | not one expression",
                "rows: country IN (SELECT c FROM t) | 3 | a query inside",
                "choices: [{column: revenue, values: [1]}] | 3 | texts, whole numbers or days",
                "choices: [{column: country, values: []}] | 3 | from 1 to",
                "choices: [{column: id, values: [1, x]}] | 3 | each of the type of id",
                "choices: [{column: country, values: [NO, NO]}] | 3 | different values",
                "personalData: secret | 3 | Expected one of shown",
                "columns: [email] | 0 | ",
                "decides: me | 3 | Expected one of policy"
            })
    void whatIsWrongStandsAtItsLine(String field, int line, String reason) {
        String name = field.startsWith("name:") ? "" : "  name: m\n";
        read((name.isEmpty() ? "-\n  " : "-" + name.substring(1)) + (name.isEmpty() ? "" : "  ") + field + "\n");

        if (line == 0) {
            assertThat(problems.found()).isEmpty();
        } else {
            assertThat(problems.found()).extracting(Problem::line).contains(line);
            assertThat(problems.found())
                    .anySatisfy(problem -> assertThat(problem.reason()).contains(reason.strip()));
        }
    }

    @Test
    void aModeWithoutColumnsAndTwoOfOneNameAreRefused() {
        read("""
                - name: none
                  without: [id, email, born, country, revenue]
                - name: none
                """);

        assertThat(problems.found())
                .extracting(Problem::reason)
                .anyMatch(reason -> reason.contains("shows no column"))
                .anyMatch(reason -> reason.contains("Another mode above"));
    }

    @Test
    void nobodyIsLeftWithNothingToAskFor() {
        read("- name: full\n  offered: false\n");

        assertThat(problems.found())
                .extracting(Problem::reason)
                .anyMatch(reason -> reason.contains("Nobody could ask"));
    }
}

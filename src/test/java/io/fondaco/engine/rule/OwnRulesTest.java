package io.fondaco.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRulesTest {

    @TempDir
    Path folder;

    @Test
    void whatTrinoCouldNotReadIsRefusedAtItsPlace() {
        refused("{\"tables\": [", "before.json is no valid JSON at line 1");
        refused("[]", "before.json must be one JSON object.");
        refused("", "before.json must be one JSON object.");
        refused("{} {}", "before.json is no valid JSON");
        refused("{\"tables\": [], \"tables\": []}", "before.json is no valid JSON");
        refused("{\"tabels\": []}", "a section “tabels”, which Trino does not know");
        refused("{\"tables\": {}}", "“tables” must be a list of rules");
        refused("{\"tables\": [1]}", "tables, rule 1: must be an object");
        refused(
                "{\"tables\": [{\"privileges\": []}, {\"user\": \"(\"}]}",
                "tables, rule 2: “user” is no regular expression");
        refused("{\"tables\": [{\"user\": 1}]}", "“user” must be a text");
        refused("{\"tables\": [{\"privileges\": [\"select\"]}]}", "“privileges” must be a list with some of SELECT,");
        refused("{\"tables\": [{\"user\": \"a\"}]}", "tables, rule 1: “privileges” is missing");
        refused("{\"tables\": [{\"privileges\": [], \"colour\": 1}]}", "Trino knows no field “colour” there");
        refused("{\"tables\": [{\"privileges\": [], \"columns\": [{\"mask\": \"x\"}]}]}", "“columns” must be a list");
        refused(
                "{\"functions\": [{\"privileges\": [\"SELECT\"]}]}",
                "“privileges” must be a list with some of EXECUTE,");
        refused("{\"catalogs\": [{\"user\": \"a\"}]}", "“allow” is missing");
        refused("{\"catalogs\": [{\"allow\": \"maybe\"}]}", "“allow” must be one of all, read-only, none");
        refused("{\"schemas\": [{\"owner\": \"yes\"}]}", "“owner” must be true or false");
        refused("{\"queries\": [{\"allow\": [\"fly\"]}]}", "“allow” must be a list with some of execute,");
        refused("{\"impersonation\": [{\"original_user\": \"a\"}]}", "“new_user” is missing");
        refused("{\"authorization\": [{\"original_user\": \"a\"}]}", "does not take its fields together");
    }

    private static void refused(String text, String sentence) {
        assertThatThrownBy(() -> OwnRules.parse("before.json", text))
                .isInstanceOf(RulesProblem.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void whatTrinoTakesIsTaken() {
        OwnRules rules = OwnRules.parse("before.json", """
            {"catalogs": [{"allow": "READ-ONLY"}, {"user": "a", "allow": true}],
             "tables": [{"group": "x", "privileges": ["SELECT"], "filter": "a > 1",
               "filter_environment": {"user": "b"},
               "columns": [{"name": "c", "mask": "null"}, {"name": "d", "allow": false}]}],
             "queries": [{"queryOwner": "a", "allow": ["view", "kill"]}],
             "principals": [{"principal": "(.*)", "principal_to_user": "$1", "allow": true}],
             "system_session_properties": [{"property": "x", "allow": true}]}\
            """);

        assertThat(rules.rules("catalogs")).hasSize(2);
        assertThat(rules.sections()).hasSize(5);
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        assertThatThrownBy(() -> OwnRules.read(Optional.of(folder.resolve("none.json"))))
                .isInstanceOf(RulesProblem.class)
                .hasMessageContaining("none.json can't be read");
        assertThat(OwnRules.read(Optional.empty()).sections()).isEmpty();
    }
}

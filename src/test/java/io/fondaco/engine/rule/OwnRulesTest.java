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
        refused("{\"tables\": [1]}", "tables, rule 1 must be an object");
        refused("{\"tables\": [{}, {\"user\": \"(\"}]}", "tables, rule 2: “user” is no regular expression");
        refused("{\"tables\": [{\"user\": 1}]}", "“user” must be a text");
        refused("{\"tables\": [{\"privileges\": [\"select\"]}]}", "Trino knows no privilege “select”");
    }

    private static void refused(String text, String sentence) {
        assertThatThrownBy(() -> OwnRules.parse("before.json", text))
                .isInstanceOf(RulesProblem.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        assertThatThrownBy(() -> OwnRules.read(Optional.of(folder.resolve("none.json"))))
                .isInstanceOf(RulesProblem.class)
                .hasMessageContaining("none.json can't be read");
        assertThat(OwnRules.read(Optional.empty()).sections()).isEmpty();
    }
}

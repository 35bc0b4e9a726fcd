package io.fondaco.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesFileTest {

    @TempDir
    Path folder;

    @Test
    void anotherTextTakesThePlaceAsAWhole() throws IOException {
        Path place = folder.resolve("etc/rules.json");
        RulesFile file = new RulesFile(place);
        assertThat(file.text()).isEmpty();

        file.put("{\"first\": true}");
        file.put("{}");

        assertThat(file.text()).contains("{}");
        try (Stream<Path> beside = Files.list(place.getParent())) {
            assertThat(beside).containsExactly(place);
        }
    }

    @Test
    void whatCanNotBeWrittenIsSaidAndTheLastOneStays() throws IOException {
        Path blocked = folder.resolve("file");
        Files.writeString(blocked, "not a folder");

        assertThatThrownBy(() -> new RulesFile(blocked.resolve("rules.json")).put("{}"))
                .isInstanceOf(RulesProblem.class)
                .hasMessageContaining("could not be written");
        assertThat(blocked).content().isEqualTo("not a folder");
    }
}

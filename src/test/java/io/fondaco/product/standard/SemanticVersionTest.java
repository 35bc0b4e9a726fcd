package io.fondaco.product.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SemanticVersionTest {

    @Test
    void versionsAreOrderedByTheirNumbers() {
        assertThat(Stream.of("1.10.0", "2.0.0", "1.9.0", "2.0.0-rc.10", "2.0.0-rc.2", "2.0.0-rc")
                        .map(text -> SemanticVersion.parse(text).orElseThrow())
                        .sorted()
                        .map(SemanticVersion::toString))
                .containsExactly("1.9.0", "1.10.0", "2.0.0-rc", "2.0.0-rc.2", "2.0.0-rc.10", "2.0.0");
    }

    @Test
    void theLeadingVOfTheStandardsSamplesIsDropped() {
        assertThat(SemanticVersion.parse("v1.0.0")).hasToString("Optional[1.0.0]");
    }

    @Test
    void whatIsNoVersionIsNotRead() {
        assertThat(Stream.of("1", "1.0", "1.0.0.0", "01.0.0", "one", "").map(SemanticVersion::parse))
                .allMatch(java.util.Optional::isEmpty);
    }
}

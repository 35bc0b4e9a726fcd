package io.fondaco.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.TestConfig;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineageConfigTest {

    @Test
    void defaults() {
        LineageConfig config = TestConfig.of(LineageConfig.class, Map.of());
        assertThat(config.batch()).isEqualTo(500);
        assertThat(config.old()).isEqualTo(Duration.ofDays(30));
        assertThat(config.kept()).isEqualTo(Duration.ofDays(400));
    }

    @Test
    void names() {
        LineageConfig config = TestConfig.of(
                LineageConfig.class,
                Map.of("fondaco.lineage.batch", "7", "fondaco.lineage.old", "8d", "fondaco.lineage.kept", "9d"));
        assertThat(config.batch()).isEqualTo(7);
        assertThat(config.old()).isEqualTo(Duration.ofDays(8));
        assertThat(config.kept()).isEqualTo(Duration.ofDays(9));
    }
}

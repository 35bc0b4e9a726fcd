package io.fondaco.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.TestConfig;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobConfigTest {

    @Test
    void defaultsAndNames() {
        assertThat(TestConfig.of(JobConfig.class, Map.of()).kept()).isEqualTo(Duration.ofDays(7));
        assertThat(TestConfig.of(JobConfig.class, Map.of("fondaco.job-runs.kept", "9d"))
                        .kept())
                .isEqualTo(Duration.ofDays(9));
    }
}

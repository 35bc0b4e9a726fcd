package io.fondaco.access.grant;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.FakeEngine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GrantLeaseTest {

    private final Clusters clusters = new FakeEngine().clusters();

    @Test
    void theLeaseIsLongerThanAStatementAndItsReadBack() {
        assertThatCode(() -> clusters.checkLease("fondaco.access.lease", Duration.ofMinutes(2), 2))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> clusters.checkLease("fondaco.access.lease", Duration.ofSeconds(66), 2))
                .hasMessageContaining("fondaco.access.lease is 66 s")
                .hasMessageContaining("give a longer lease or a shorter statement-timeout");
    }
}

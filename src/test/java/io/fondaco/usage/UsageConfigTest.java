package io.fondaco.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.TestConfig;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageConfigTest {

    @Test
    void defaults() {
        UsageConfig config = TestConfig.of(UsageConfig.class, Map.of());
        assertThat(config.ingest().tokens().token()).isEmpty();
        assertThat(config.ingest().queue()).isEqualTo(2000);
        assertThat(config.ingest().batch()).isEqualTo(500);
        assertThat(config.ingest().writers()).isEqualTo(1);
        assertThat(config.ingest().timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.ingest().retryAfter()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.fold().batch()).isEqualTo(2000);
        assertThat(config.poll().patience()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.poll().kept()).isEqualTo(Duration.ofDays(30));
        assertThat(config.kept()).isEqualTo(Duration.ofDays(90));
        assertThat(config.shapesKept()).isEqualTo(Duration.ofDays(396));
        assertThat(config.hoursKept()).isEqualTo(Duration.ofDays(396));
        assertThat(config.unpublishedNames()).isEqualTo(50_000);
        assertThat(config.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(config.services().matcher("svc-dashboards").matches()).isTrue();
        assertThat(config.services().matcher("svcetlana").matches()).isFalse();
    }

    @Test
    void names() {
        UsageConfig config = TestConfig.of(
                UsageConfig.class,
                Map.of(
                        "fondaco.usage.ingest.token", "secret",
                        "fondaco.usage.ingest.queue", "1",
                        "fondaco.usage.ingest.batch", "2",
                        "fondaco.usage.ingest.writers", "3",
                        "fondaco.usage.ingest.timeout", "4s",
                        "fondaco.usage.ingest.retry-after", "5s",
                        "fondaco.usage.fold.batch", "6",
                        "fondaco.usage.poll.patience", "7m",
                        "fondaco.usage.poll.kept", "8d",
                        "fondaco.usage.services", "robot"));
        assertThat(config.ingest().tokens().token()).contains("secret");
        assertThat(config.ingest().queue()).isEqualTo(1);
        assertThat(config.ingest().batch()).isEqualTo(2);
        assertThat(config.ingest().writers()).isEqualTo(3);
        assertThat(config.ingest().timeout()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.ingest().retryAfter()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.fold().batch()).isEqualTo(6);
        assertThat(config.poll().patience()).isEqualTo(Duration.ofMinutes(7));
        assertThat(config.poll().kept()).isEqualTo(Duration.ofDays(8));
        assertThat(config.services().matcher("robot").matches()).isTrue();
    }

    @Test
    void zoneAndWhatIsKept() {
        UsageConfig config = TestConfig.of(
                UsageConfig.class,
                Map.of(
                        "fondaco.usage.zone", "Europe/Berlin",
                        "fondaco.usage.kept", "1d",
                        "fondaco.usage.shapes-kept", "2d",
                        "fondaco.usage.hours-kept", "5d",
                        "fondaco.usage.unpublished-names", "3"));
        assertThat(config.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(config.kept()).isEqualTo(Duration.ofDays(1));
        assertThat(config.shapesKept()).isEqualTo(Duration.ofDays(2));
        assertThat(config.hoursKept()).isEqualTo(Duration.ofDays(5));
        assertThat(config.unpublishedNames()).isEqualTo(3);
    }
}

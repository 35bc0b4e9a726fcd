package io.fondaco.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.TestConfig;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportConfigTest {

    @Test
    void nothingIsWrittenByDefault() {
        ExportConfig config = TestConfig.of(ExportConfig.class, Map.of());
        assertThat(config.folder()).isEmpty();
        assertThat(config.every()).isEqualTo("off");
        assertThat(config.formats()).containsExactlyInAnyOrder(ExportFormat.values());
        assertThat(config.publisher()).isEqualTo("Data platform");
    }

    @Test
    void names() {
        ExportConfig config = TestConfig.of(
                ExportConfig.class,
                Map.of(
                        "fondaco.export.folder", "/srv/exports",
                        "fondaco.export.every", "6h",
                        "fondaco.export.formats", "atlas,dcat",
                        "fondaco.export.publisher", "Company"));
        assertThat(config.folder()).contains(Path.of("/srv/exports"));
        assertThat(config.every()).isEqualTo("6h");
        assertThat(config.formats()).containsExactlyInAnyOrder(ExportFormat.ATLAS, ExportFormat.DCAT);
        assertThat(config.publisher()).isEqualTo("Company");
    }
}

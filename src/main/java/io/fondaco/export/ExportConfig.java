package io.fondaco.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** What other catalogues are told, and when files of it are written. */
@ConfigMapping(prefix = "fondaco.export")
public interface ExportConfig {

    /** The folder into which files are written; without one none are. */
    Optional<Path> folder();

    /** How often they are written; {@code off} is never. */
    @WithDefault("off")
    String every();

    /** Which ones. */
    @WithDefault("atlas,amundsen,dcat")
    Set<ExportFormat> formats();

    /** Who publishes the catalogue, as DCAT names it. */
    @WithDefault("Data platform")
    String publisher();
}

package io.fondaco.product;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where products are described, and how often the objects behind them are looked at. */
@ConfigMapping(prefix = "fondaco.products")
public interface ProductsConfig {

    /** The folder that describes domains, teams and products; without one nothing is read. */
    Optional<Path> location();

    /** How the engine's metadata is read. */
    HarvestConfig harvest();

    /** How the engine's metadata is read. */
    interface HarvestConfig {

        /** When columns, types and comments are read from the engine, as a cron expression; {@code off} for never. */
        @WithDefault("0 0/10 * * * ?")
        String cron();
    }
}

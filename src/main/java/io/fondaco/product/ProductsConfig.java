package io.fondaco.product;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where products are described, and how the objects behind them are looked at. */
@ConfigMapping(prefix = "fondaco.products")
public interface ProductsConfig {

    /** The folder that describes domains, teams and products; without one nothing is read. */
    Optional<Path> location();

    /** How long the start waits at most for the folder to be read; a large one is read on in the background. */
    @WithDefault("1s")
    Duration startWaits();

    /** The environment that this portal serves: of a contract's servers in Trino, the one of this name is meant. */
    Optional<String> environment();

    /** What stands for <code>${NAME}</code> in product files; the environment of the process is never asked. */
    Map<String, String> variables();

    /** Whether a change of products makes the portal look at their objects at once, besides the schedule. */
    @WithDefault("true")
    boolean harvestOnChange();

    /** How long an answer to "does this catalog keep grants" is believed before Trino is asked again. */
    @WithDefault("1d")
    Duration abilityBelieved();

    /** How long the answer to "can others than its owner read this view" is believed before Trino is asked again. */
    @WithDefault("10m")
    Duration viewsBelieved();

    /** About how many views Trino is asked in one run; the others come in the next ones. */
    @WithDefault("500")
    int viewsAtOnce();

    /** How often a dataset's rows, partitions and newest rows are measured. */
    @WithDefault("6h")
    Duration measuredEvery();

    /** How many datasets one run measures at most; the others come in the next ones. */
    @WithDefault("200")
    int measuredAtOnce();

    /** How long one run measures at most. */
    @WithDefault("2m")
    Duration measuringTakes();

    /** How long measures are kept, one a dataset and day. */
    @WithDefault("400d")
    Duration measuresKept();
}

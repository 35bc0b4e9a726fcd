package io.fondaco.engine.measure;

import io.fondaco.engine.ClusterConfig;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** Measures tables and views in every Trino cluster of this installation, one at a time. */
@Singleton
public class TableMeasurer {

    /** A table whose partitions or files can't be listed within this time is measured without them. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Function<TableToMeasure, TableMeasure> measure;

    @Inject
    TableMeasurer(TrinoConfig config) {
        Map<String, ClusterConfig> clusters = config.byName();
        this.measure =
                table -> new TrinoMeasure(account(clusters, table.object().cluster()), table).read();
    }

    /** Measures so. */
    public TableMeasurer(Function<TableToMeasure, TableMeasure> measure) {
        this.measure = measure;
    }

    private static TrinoAccount account(Map<String, ClusterConfig> clusters, String cluster) {
        ClusterConfig config = clusters.get(cluster);
        if (config == null) {
            throw new EngineError(EngineError.Kind.MISSING, "No Trino cluster “" + cluster + "” is configured.");
        }
        return TrinoAccount.of(config).withStatementTimeout(PATIENCE);
    }

    /** What Trino tells now; {@link EngineError} where it does not answer at all. */
    public TableMeasure measure(TableToMeasure table) {
        return measure.apply(table);
    }
}

package io.fondaco.quality.load;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.ShownRows;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.definition.ObjectKind;
import io.fondaco.product.measure.TablesLoaded;
import io.fondaco.product.measure.TablesLoaded.Load;
import io.fondaco.quality.CheckAfterLoads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;

/**
 * Whoever saw new rows come says so: a query that wrote them, a refresh, a newer snapshot. They are new rows of the datasets
 * that lie there and of those that are views of it; of a materialized view only a refresh brings new ones.
 */
@ApplicationScoped
class FollowLoads {

    private final ShownRows shown;
    private final OutputPorts ports;
    private final CheckAfterLoads checks;

    FollowLoads(ShownRows shown, OutputPorts ports, CheckAfterLoads checks) {
        this.shown = shown;
        this.ports = ports;
        this.checks = checks;
    }

    void loaded(@Observes TablesLoaded event) {
        Map<QualifiedName, Load> loads = new HashMap<>();
        event.loads().forEach((table, load) -> loads.merge(table.outer(), load, Load::and));
        Map<QualifiedName, Load> all = new HashMap<>(loads);
        shown.by(loads.keySet())
                .forEach((view, tables) -> tables.forEach(table -> all.merge(view, loads.get(table), Load::and)));
        checks.ports(all.keySet()).forEach(id -> {
            OutputPort port = ports.findById(id);
            Load load = keepsRows(port) ? loads.get(port.object()) : all.get(port.object());
            if (load != null) {
                checks.loaded(id, load.begun(), load.ended());
            }
        });
    }

    private static boolean keepsRows(OutputPort port) {
        return port.definition()
                .filter(definition -> definition.kind() == ObjectKind.MATERIALIZED_VIEW)
                .isPresent();
    }
}

package io.fondaco.publish.plan;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SelectCheck;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.change.ContractChange;
import io.fondaco.usage.report.UsagePeriod;
import io.fondaco.usage.report.UsageReport.Through;
import io.fondaco.usage.report.UsageReports;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which other products read a product: by the queries that the portal publishes, and by views that were seen in use. */
@ApplicationScoped
class ReadingProducts {

    private static final String HIDDEN = "a product that you may not see";

    private final OutputPorts ports;
    private final UsageReports usage;

    ReadingProducts(OutputPorts ports, UsageReports usage) {
        this.ports = ports;
        this.usage = usage;
    }

    /** In the caller's transaction; nobody is looked for where nothing changes. */
    List<String> of(DataProduct product, List<ContractChange> changes, Person asker) {
        if (changes.isEmpty()) {
            return List.of();
        }
        Set<QualifiedName> read =
                product.ports().stream().map(OutputPort::object).collect(Collectors.toSet());
        Set<DataProduct> readers = new HashSet<>();
        ports.made().stream()
                .filter(port -> reads(port, read))
                .map(OutputPort::product)
                .forEach(readers::add);
        Set<QualifiedName> views = usage.of(product, UsagePeriod.DAYS_90, asker).through().stream()
                .map(Through::view)
                .collect(Collectors.toSet());
        ports.byObject(views).stream().map(OutputPort::product).forEach(readers::add);
        readers.remove(product);
        return List.copyOf(readers.stream()
                .map(other -> other.visibleTo(asker) ? other.path() : HIDDEN)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean reads(OutputPort port, Set<QualifiedName> objects) {
        return port.definition()
                .map(definition ->
                        SelectCheck.of(definition.query(), port.object().cluster()))
                .filter(select -> select.reads().keySet().stream().anyMatch(objects::contains))
                .isPresent();
    }
}

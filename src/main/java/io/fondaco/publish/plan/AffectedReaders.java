package io.fondaco.publish.plan;

import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.change.ChangeLevel;
import io.fondaco.product.change.ContractChange;
import io.fondaco.usage.report.LastUses;
import io.fondaco.usage.report.LastUses.Reading;
import io.fondaco.usage.report.LastUses.Use;
import io.fondaco.usage.report.UsageReports;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who used what a breaking change takes away or changes, in the last 90 days. */
@ApplicationScoped
class AffectedReaders {

    private final LastUses uses;
    private final People people;
    private final ServiceAccounts accounts;

    AffectedReaders(LastUses uses, People people, ServiceAccounts accounts) {
        this.uses = uses;
        this.people = people;
        this.accounts = accounts;
    }

    /** In the caller's transaction; the heaviest users first. Without names for who may not see them. */
    List<AffectedReader> of(DataProduct product, List<ContractChange> changes, Person asker) {
        Map<String, List<ContractChange>> byPort = changes.stream()
                .filter(change -> change.level() == ChangeLevel.BREAKING)
                .collect(Collectors.groupingBy(ContractChange::port));
        List<AffectedReader> readers = new ArrayList<>();
        product.ports().stream()
                .filter(port -> byPort.containsKey(port.name()))
                .forEach(port -> readers.addAll(of(port, byPort.get(port.name()))));
        boolean named = UsageReports.showsNames(product, asker);
        return readers.stream()
                .sorted(Comparator.comparingLong(AffectedReader::queries)
                        .reversed()
                        .thenComparing(AffectedReader::port)
                        .thenComparing(AffectedReader::name))
                .map(reader -> named ? reader : nameless(reader))
                .toList();
    }

    private static AffectedReader nameless(AffectedReader reader) {
        return new AffectedReader(
                reader.port(), "", "", reader.service(), reader.queries(), reader.columns(), reader.last());
    }

    private List<AffectedReader> of(OutputPort port, List<ContractChange> changes) {
        QualifiedName object = port.object();
        Set<String> principals = uses.byPrincipal(Set.of(object)).entrySet().stream()
                .filter(used -> used.getValue().queries() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<Reading, Use> read = uses.withColumns(principals.stream()
                .map(principal -> new Reading(object, Set.of(principal)))
                .toList());
        boolean whole = changes.stream().anyMatch(change -> change.column().isEmpty());
        Set<String> columns = changes.stream().map(ContractChange::column).collect(Collectors.toSet());
        Set<String> services =
                accounts.inUse(principals).stream().map(ServiceAccount::name).collect(Collectors.toSet());
        Map<String, String> names = people.displayNames(principals);
        List<AffectedReader> readers = new ArrayList<>();
        read.forEach((reading, use) -> {
            String name = reading.principals().iterator().next();
            Map<String, Long> used = use.columns().entrySet().stream()
                    .filter(column -> columns.contains(column.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            if (whole || !used.isEmpty()) {
                readers.add(new AffectedReader(
                        port.name(),
                        name,
                        names.getOrDefault(name, name),
                        services.contains(name),
                        use.queries(),
                        whole ? Map.of() : used,
                        use.last()));
            }
        });
        return readers;
    }
}

package io.fondaco.publish.publication;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SelectCheck;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.organisation.DomainPrincipals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Which data products a domain has built on what it may read, by the queries that the portal publishes for it. */
@ApplicationScoped
public class BuiltOn {

    private final OutputPorts ports;
    private final DomainPrincipals publishing;

    BuiltOn(OutputPorts ports, DomainPrincipals publishing) {
        this.ports = ports;
        this.publishing = publishing;
    }

    /** Published products whose queries, sent as this user, read one of these objects themselves; by name. */
    public List<DataProduct> products(String principal, Collection<QualifiedName> objects) {
        Set<String> domains = publishing.domains().getOrDefault(principal, Set.of());
        Set<QualifiedName> read = Set.copyOf(objects);
        return ports.madeIn(domains).stream()
                .filter(port -> port.product().status().isPublic() && reads(port, read))
                .map(OutputPort::product)
                .distinct()
                .sorted(Comparator.comparing(DataProduct::name))
                .toList();
    }

    /** The same in a sentence for this viewer, who learns no names that they may not; empty where there is nothing. */
    public String words(Person viewer, String principal, Collection<QualifiedName> objects) {
        return words(products(principal, objects), product -> product.visibleTo(viewer), "you");
    }

    /** The same for several people: only what everybody may see is named. */
    public String words(String principal, Collection<QualifiedName> objects) {
        return words(
                products(principal, objects),
                product -> product.visibleToTeams().isEmpty(),
                "everybody");
    }

    private static String words(List<DataProduct> built, Predicate<DataProduct> named, String others) {
        List<String> names = new ArrayList<>(
                built.stream().filter(named).map(DataProduct::name).toList());
        long hidden = built.size() - names.size();
        if (hidden > 0) {
            names.add(
                    hidden == 1
                            ? "a product that is not shown to " + others
                            : hidden + " products that are not shown to " + others);
        }
        if (names.isEmpty()) {
            return "";
        }
        String last = names.removeLast();
        return names.isEmpty()
                ? last + (hidden > 1 ? " are built on it" : " is built on it")
                : String.join(", ", names) + " and " + last + " are built on it";
    }

    private static boolean reads(OutputPort port, Set<QualifiedName> objects) {
        return port.definition()
                .filter(definition -> objects.stream().anyMatch(object -> mentions(definition.query(), object)))
                .map(definition ->
                        SelectCheck.of(definition.query(), port.object().cluster()))
                .filter(select -> select.reads().keySet().stream()
                        .map(QualifiedName::outer)
                        .anyMatch(objects::contains))
                .isPresent();
    }

    /** Cheap, and true where it may be so. */
    private static boolean mentions(String query, QualifiedName object) {
        String name = object.object().toLowerCase(Locale.ROOT);
        return name.contains("\"") || query.toLowerCase(Locale.ROOT).contains(name);
    }
}

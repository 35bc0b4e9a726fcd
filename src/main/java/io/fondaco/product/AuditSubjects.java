package io.fondaco.product;

import io.fondaco.engine.name.QualifiedName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names under which the audit trail knows a product: its path, and every table or view that it ever gave. */
@ApplicationScoped
public class AuditSubjects {

    private final EntityManager entities;

    AuditSubjects(EntityManager entities) {
        this.entities = entities;
    }

    /** The names of the product with this path; of one that nobody knows, the path itself; of none, nothing. */
    public Set<String> of(String path) {
        String asked = path.strip();
        if (asked.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new TreeSet<>(Set.of(asked));
        List<String> parts = List.of(asked.split("/", -1));
        if (parts.size() == 2) {
            entities.createQuery(
                            "from OutputPort port where port.product.domain.slug = :domain and port.product.slug = :slug",
                            OutputPort.class)
                    .setParameter("domain", parts.get(0))
                    .setParameter("slug", parts.get(1))
                    .getResultList()
                    .forEach(port -> port.objects().forEach(object -> addNames(object, names)));
        }
        return names;
    }

    /** Entries from before names were quoted hold the parts as they are; where those read as another name, none do. */
    private static void addNames(QualifiedName object, Set<String> names) {
        names.add(object.toString());
        List<String> parts = List.of(object.catalog(), object.schema(), object.object());
        if (parts.stream().noneMatch(part -> part.contains(".") || part.contains(":"))) {
            String cluster = object.cluster().equals(QualifiedName.MAIN_CLUSTER) ? "" : object.cluster() + ":";
            names.add(cluster + String.join(".", parts));
        }
    }
}

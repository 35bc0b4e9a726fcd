package io.fondaco.product;

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
                    .forEach(port -> names.add(port.object().toString()));
        }
        return names;
    }
}

package io.fondaco.product;

import io.fondaco.engine.QualifiedName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All output ports, of all products: for jobs and for those who came by a visible product. */
@ApplicationScoped
public class OutputPorts implements PanacheRepositoryBase<OutputPort, UUID> {

    /** The ports that read one of these objects and can be read now. */
    public List<OutputPort> byObject(Collection<QualifiedName> objects) {
        if (objects.isEmpty()) {
            return List.of();
        }
        Set<QualifiedName> wanted = Set.copyOf(objects);
        Set<String> schemas = wanted.stream()
                .map(name -> name.catalog() + "." + name.schema())
                .collect(Collectors.toSet());
        return list("removed = false and concat(catalog, '.', schema) in ?1", schemas).stream()
                .filter(port -> wanted.contains(port.object()))
                .toList();
    }

    /** Every port that can be read now. */
    public List<OutputPort> current() {
        return list("removed = false and product.status <> ?1", ProductStatus.RETIRED);
    }
}

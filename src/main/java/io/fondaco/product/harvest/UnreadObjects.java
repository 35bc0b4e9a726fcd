package io.fondaco.product.harvest;

import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.UnreadObject.Part;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What the last look at Trino could not read or keep: of it pages show what was seen before. */
@ApplicationScoped
public class UnreadObjects implements PanacheRepositoryBase<UnreadObject, UUID> {

    /** Why the objects of these ports were not read the last time, a sentence for each that was not. */
    public Map<QualifiedName, String> of(Collection<OutputPort> ports) {
        List<String> catalogs =
                ports.stream().map(port -> port.object().catalog()).distinct().toList();
        List<UnreadObject> unread = catalogs.isEmpty() ? List.of() : list("catalog in ?1", catalogs);
        Map<QualifiedName, String> sentences = new TreeMap<>();
        for (OutputPort port : ports) {
            unread.stream()
                    .filter(each -> each.covers(port.object()))
                    .findFirst()
                    .ifPresent(each -> sentences.put(
                            port.object(),
                            "The last look at %s in Trino failed: “%s”. What is shown was seen before."
                                    .formatted(port.object(), each.reason())));
        }
        return sentences;
    }

    /** Takes over what a look at this catalog could not read; what it could is forgotten. */
    @Transactional
    void replace(CatalogName catalog, Map<Part, String> reasons, Instant now) {
        Map<Part, String> left = new HashMap<>(reasons);
        for (UnreadObject known : list("cluster = ?1 and catalog = ?2", catalog.cluster(), catalog.name())) {
            Optional.ofNullable(left.remove(known.part())).ifPresentOrElse(known::becauseOf, () -> delete(known));
        }
        left.forEach((part, reason) -> {
            UnreadObject unread = new UnreadObject(catalog, part, now);
            unread.becauseOf(reason);
            persist(unread);
        });
    }
}

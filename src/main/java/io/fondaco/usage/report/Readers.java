package io.fondaco.usage.report;

import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.fold.UsedObjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hibernate.StatelessSession;

/** Who read a product's ports themselves; a query that failed read nothing. Wants a transaction or a request. */
@ApplicationScoped
public class Readers {

    /**
     * Somebody who did.
     *
     * @param person the user in Trino, in lower case
     * @param queries those that finished
     * @param last the last day
     */
    public record Reader(String person, Boolean service, Long queries, LocalDate last) {}

    private final StatelessSession session;
    private final UsedObjects objects;

    Readers(StatelessSession session, UsedObjects objects) {
        this.session = session;
        this.objects = objects;
    }

    /** All of them since that day, who asked most first. */
    public List<Reader> of(DataProduct product, LocalDate from) {
        Set<?> ids = Set.copyOf(
                objects.ids(product.ports().stream().map(OutputPort::object).toList())
                        .values());
        return ids.isEmpty()
                ? List.of()
                : session
                        .createSelectionQuery("""
                                select c.key.person, c.service, sum(c.finished), max(c.key.usedOn) from ConsumerDay c
                                where c.key.setId in (select s.key.setId from UsedSet s where s.key.objectId in :ids)
                                    and c.key.usedOn >= :from and c.finished > 0
                                group by c.key.person, c.service
                                """, Reader.class)
                        .setParameterList("ids", ids)
                        .setParameter("from", from)
                        .list()
                        .stream()
                        .sorted(Comparator.comparing(Reader::queries).reversed().thenComparing(Reader::person))
                        .toList();
    }
}

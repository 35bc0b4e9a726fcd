package io.fondaco.audit;

import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.Page;
import io.fondaco.identity.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;

/** The trail as those read it who may: auditors, and those who run the platform. */
@ApplicationScoped
public class AuditReader {

    private static final int STEP = 500;

    private final Session session;

    AuditReader(Session session) {
        this.session = session;
    }

    /** Refuses everybody else. */
    public static void requireReader(Person viewer) {
        if (!viewer.mayAudit()) {
            throw new Forbidden(
                    "not-an-auditor", "The audit trail is for auditors and those who run the platform. Ask them.");
        }
    }

    /** A page of the entries that the filter asks for, newest first. */
    public Page<AuditLine> page(Person viewer, AuditFilter filter, int number, int size) {
        requireReader(viewer);
        AuditQuery query = new AuditQuery(filter, kinds(filter));
        List<AuditLine> lines =
                query
                        .rows(session)
                        .setFirstResult(Math.multiplyExact(number - 1, size))
                        .setMaxResults(size)
                        .list()
                        .stream()
                        .map(AuditQuery.Row::line)
                        .toList();
        return new Page<>(lines, number, size, query.count(session).getSingleResult());
    }

    /** Every entry that the filter asks for, newest first, a part at a time: however long it is, it needs no room. */
    public void each(Person viewer, AuditFilter filter, Consumer<AuditLine> reader) {
        requireReader(viewer);
        List<String> kinds = QuarkusTransaction.requiringNew().call(() -> kinds(filter));
        List<AuditQuery.Row> rows = some(new AuditQuery(filter, kinds));
        while (!rows.isEmpty()) {
            rows.forEach(row -> reader.accept(row.line()));
            AuditQuery rest = new AuditQuery(filter, kinds);
            rest.behind(rows.getLast().event());
            rows = some(rest);
        }
    }

    /** Which actions there are counts only where a group of them is asked for. */
    private List<String> kinds(AuditFilter filter) {
        return filter.asksForGroup() ? AuditKinds.all(session) : List.of();
    }

    private List<AuditQuery.Row> some(AuditQuery query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> query.rows(session).setMaxResults(STEP).list());
    }

    /** What was done so far, each action once, by name. */
    public List<String> kinds(Person viewer) {
        requireReader(viewer);
        return AuditKinds.all(session);
    }
}

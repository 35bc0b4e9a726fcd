package io.fondaco.engine.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the portal runs in people's names, noted before it is sent, so that it never counts as their use. A tag stands for
 * one statement: who sees it in Trino can't hide a query of their own behind it.
 */
@ApplicationScoped
public class NotedStatements implements PanacheRepositoryBase<NotedStatement, String> {

    private static final String MARK = "fondaco-";

    private final Clock clock;

    NotedStatements(Clock clock) {
        this.clock = clock;
    }

    /** Notes one more, at once, and gives the tag that it must carry. */
    public String note() {
        String tag = MARK + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> persist(new NotedStatement(tag, clock.instant())));
        return tag;
    }

    /** Whether a statement with these tags is one that was noted; from now on none is. */
    public boolean claim(List<String> tags) {
        return tags.size() == 1 && tags.getFirst().startsWith(MARK) && delete("tag", tags.getFirst()) == 1;
    }

    /** Forgets those whose statements never came back. */
    public long forget(Instant before) {
        return delete("notedAt < ?1", before);
    }
}

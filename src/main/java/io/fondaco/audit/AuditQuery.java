package io.fondaco.audit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** A filter as a query: the conditions that were set, with their values as parameters. */
final class AuditQuery {

    /** An entry with its seal, if it has one. */
    record Row(AuditEvent event, @Nullable AuditSeal seal) {

        AuditLine line() {
            return AuditLine.of(event, seal);
        }
    }

    private static final String HAS_WORDS = Stream.of(
                    "actor", "onBehalfOf", "action", "subject", "detail", "before", "after")
            .map("locate(:words, lower(event.%s)) > 0"::formatted)
            .collect(Collectors.joining(" or ", "(", ")"));

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * @param kinds all actions there are, where the filter asks for a group such as {@code request}: it is asked for by
     *     naming its actions, since they have an index
     */
    AuditQuery(AuditFilter filter, List<String> kinds) {
        String words = filter.words().strip().toLowerCase(Locale.ROOT);
        String who = filter.who().strip().toLowerCase(Locale.ROOT);
        String kind = filter.kind().strip().toLowerCase(Locale.ROOT);
        where(!words.isEmpty(), HAS_WORDS, "words", words);
        where(!who.isEmpty(), "(event.actor = :who or event.onBehalfOf = :who)", "who", who);
        where(!kind.isEmpty() && !filter.asksForGroup(), "event.action = :kind", "kind", kind);
        where(filter.asksForGroup(), "event.action in :kinds", "kinds", group(kind, kinds));
        where(!filter.subjects().isEmpty(), "event.subject in :subjects", "subjects", filter.subjects());
        where(filter.peopleOnly() && who.isEmpty(), "event.actor not like :portal", "portal", "system:%");
        LocalDate from = filter.from();
        if (from != null) {
            where(true, "event.at >= :from", "from", from.atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        LocalDate to = filter.to();
        if (to != null) {
            where(true, "event.at < :to", "to", to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
    }

    private static Set<String> group(String kind, List<String> kinds) {
        Set<String> group =
                kinds.stream().filter(each -> each.startsWith(kind + ".")).collect(Collectors.toSet());
        return group.isEmpty() ? Set.of(kind) : group;
    }

    private void where(boolean asked, String condition, String name, Object value) {
        if (asked) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** The same, but only what stands behind this entry. */
    void behind(AuditEvent last) {
        // The first condition is what the index is asked for; it does not see through the others.
        conditions.add("event.at <= :lastAt and (event.at < :lastAt or event.id > :lastId)");
        values.put("lastAt", last.at());
        values.put("lastId", last.id());
    }

    /** Newest first. */
    SelectionQuery<Row> rows(Session session) {
        return query(
                session,
                "select event, seal from AuditEvent event left join AuditSeal seal on seal.entry = event.id",
                " order by event.at desc, event.id",
                Row.class);
    }

    SelectionQuery<Long> count(Session session) {
        return query(session, "select count(*) from AuditEvent event", "", Long.class);
    }

    private <R> SelectionQuery<R> query(Session session, String select, String order, Class<R> type) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        SelectionQuery<R> query = session.createSelectionQuery(select + where + order, type);
        values.forEach(query::setParameter);
        return query;
    }
}

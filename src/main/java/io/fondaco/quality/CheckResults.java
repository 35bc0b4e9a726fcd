package io.fondaco.quality;

import io.fondaco.common.Among;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Every outcome that is kept. */
@ApplicationScoped
public class CheckResults implements PanacheRepositoryBase<CheckResult, UUID> {

    private record Day(UUID rule, LocalDate day, Verdict verdict) {}

    /** The worst verdict of each rule on each day since then; a rule that was evaluated that day was run. */
    public Map<UUID, Map<LocalDate, Verdict>> days(Collection<UUID> rules, LocalDate since) {
        if (rules.isEmpty()) {
            return Map.of();
        }
        Among among = Among.of("rule", Set.copyOf(rules));
        var query = getEntityManager()
                .createQuery(
                        "select distinct r.rule, r.checkedOn, r.verdict from CheckResult r where r.rule in "
                                + among.list() + " and r.checkedOn >= :since",
                        Day.class)
                .setParameter("since", since);
        among.into(query::setParameter);
        Map<UUID, Map<LocalDate, Verdict>> days = new HashMap<>();
        query.getResultStream()
                .forEach(row -> days.computeIfAbsent(row.rule(), _ -> new TreeMap<>())
                        .merge(row.day(), row.verdict(), CheckResults::worse));
        return days;
    }

    private static Verdict worse(Verdict one, Verdict other) {
        if (one == Verdict.NOT_RUN || other == Verdict.NOT_RUN) {
            return one == Verdict.NOT_RUN ? other : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Forgets some of those before that moment. */
    long forgetBefore(Instant moment, int most) {
        return getEntityManager()
                .createNativeQuery("delete from quality_result where id in"
                        + " (select id from quality_result where checked_at < :moment limit :most)")
                .setParameter("moment", moment)
                .setParameter("most", most)
                .executeUpdate();
    }
}

package io.fondaco.access.status;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.common.Like;
import io.fondaco.product.DataProduct;
import io.fondaco.product.mode.ModeChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may read one product by an agreement in force, without its owners: thousands, in a few statements. */
@ApplicationScoped
public class ProductHolders {

    private static final String IN_FORCE =
            " from Agreement a left join a.modeView v where a.state = io.fondaco.access.agreement.AgreementState.IN_FORCE"
                    + " and a.standing = false and a.port.product = :product";

    /** Agreements that came from one request are one access. */
    private static final String FIRST = " and not exists (select 1 from Agreement other where other.request = a.request"
            + " and other.state = io.fondaco.access.agreement.AgreementState.IN_FORCE and other.id < a.id)";

    private static final String CALLED = " and (lower(a.principal) like :words escape '!'"
            + " or a.principal in (select p.name from KnownPerson p where lower(p.displayName) like :words escape '!')"
            + " or a.principal in (select t.slug from Team t where lower(t.name) like :words escape '!'))";

    /**
     * One access.
     *
     * @param id of the first of its agreements
     * @param request that it came from, or null if it was made otherwise
     * @param way the mode and values by which it is read, as {@link ModeChoice} says them; empty for all of it
     * @param seen whether what it lets read was seen in Trino: always of a port's own object
     * @param problem what is known against the view of its mode, or null
     */
    public record Held(
            UUID id,
            @Nullable UUID request,
            Holder holder,
            @Nullable Instant endsAt,
            String way,
            boolean seen,
            @Nullable String problem) {

        /** By what the agreements of one access are known. */
        public UUID access() {
            return request == null ? id : request;
        }

        /** When it ends, if it does. */
        public Optional<Instant> end() {
            return Optional.ofNullable(endsAt);
        }
    }

    private final EntityManager entities;

    ProductHolders(EntityManager entities) {
        this.entities = entities;
    }

    /** Every access; only those whose holder has these words in a name, if there are any. */
    public List<Held> of(DataProduct product, String words) {
        String typed = words.strip().toLowerCase(Locale.ROOT);
        boolean all = typed.isEmpty();
        var query = entities.createQuery(
                        "select a.id, a.request, a.holderKind, a.principal, a.endsAt, v.choice.mode, v.choice.values,"
                                + " v.ready, v.problem" + IN_FORCE + FIRST
                                + (all ? "" : CALLED) + " order by a.principal, a.id",
                        Object[].class)
                .setParameter("product", product);
        if (!all) {
            query.setParameter("words", Like.part(typed));
        }
        return query.getResultStream().map(ProductHolders::held).toList();
    }

    private static Held held(Object[] row) {
        boolean ofMode = row[5] != null;
        return new Held(
                (UUID) row[0],
                (UUID) row[1],
                new Holder((HolderKind) row[2], (String) row[3]),
                (Instant) row[4],
                ofMode ? new ModeChoice((String) row[5], (String) row[6]).words() : "",
                !ofMode || (Boolean) row[7],
                (String) row[8]);
    }

    /** How many accesses there are. */
    public int count(DataProduct product) {
        return entities.createQuery("select count(*)" + IN_FORCE + FIRST, Long.class)
                .setParameter("product", product)
                .getSingleResult()
                .intValue();
    }

    /** The names of the datasets that each of these accesses opens, in order. */
    public Map<UUID, List<String>> datasets(DataProduct product, Collection<Held> accesses) {
        Set<UUID> asked = accesses.stream().map(Held::access).collect(Collectors.toSet());
        return entities.createQuery(
                        "select coalesce(a.request, a.id), a.port.name" + IN_FORCE + " order by a.port.name",
                        Object[].class)
                .setParameter("product", product)
                .getResultStream()
                .filter(row -> asked.contains((UUID) row[0]))
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** These agreements, by id. */
    public Map<UUID, Agreement> agreements(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("from Agreement a where a.id in :ids", Agreement.class)
                        .setParameter("ids", Set.copyOf(ids))
                        .getResultStream()
                        .collect(Collectors.toMap(Agreement::id, agreement -> agreement));
    }
}

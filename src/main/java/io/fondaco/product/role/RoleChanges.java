package io.fondaco.product.role;

import io.fondaco.common.Day;
import io.fondaco.identity.NameUse;
import io.fondaco.identity.NamesInUse;
import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductsConfig;
import io.fondaco.product.standard.RoleCalendar;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All roles on products that begin or end on a day to come. */
@ApplicationScoped
public class RoleChanges implements PanacheRepositoryBase<RoleChange, UUID>, NamesInUse {

    private final ProductsConfig config;
    private final Clock clock;

    RoleChanges(ProductsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Those of these products that have some. */
    public Set<UUID> among(Collection<UUID> products) {
        return products.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery("select distinct product.id from RoleChange where product.id in ?1", UUID.class)
                        .setParameter(1, Set.copyOf(products))
                        .getResultList());
    }

    /** Keeps those that the product's file says now, instead of what it said before, if it said anything. */
    public void keep(DataProduct product, String file, boolean hadSome) {
        if (hadSome) {
            delete("product", product);
        }
        of(file).forEach(change -> persist(new RoleChange(product, change)));
    }

    private List<RoleCalendar.Change> of(String file) {
        return RoleCalendar.after(today(), file, config.variables());
    }

    /** The next day on which this product file changes a role, if there is one. */
    public Optional<LocalDate> next(String file) {
        return of(file).stream().map(RoleCalendar.Change::day).min(LocalDate::compareTo);
    }

    /** Whether this product file says others than the product has. */
    public boolean differ(DataProduct product, String file) {
        Set<RoleCalendar.Change> kept = list("product", product).stream()
                .map(change -> new RoleCalendar.Change(change.day(), change.holder(), change.begins()))
                .collect(Collectors.toSet());
        return !kept.equals(Set.copyOf(of(file)));
    }

    /** Ids of the products whose roles are to change by today. */
    List<UUID> dueProducts() {
        return getEntityManager()
                .createQuery("select distinct product.id from RoleChange where day <= ?1", UUID.class)
                .setParameter(1, today())
                .getResultList();
    }

    /** What is due of one product: by day, and whoever goes before whoever comes. */
    List<RoleChange> dueOf(UUID product) {
        return list("product.id = ?1 and day <= ?2 order by day, begins", product, today());
    }

    /** Whoever has a role from a day on has the name now: nobody else takes it meanwhile. */
    @Override
    public List<NameUse> like(NameUse asked) {
        String form = asked.form();
        return !asked.isPlainPerson() && count("person = ?1 and begins = true", form) > 0
                ? List.of(new NameUse(NameUse.Kind.PERSON, form))
                : List.of();
    }

    private LocalDate today() {
        return Day.today(clock);
    }
}

package io.fondaco.product.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Finds what has a name in addresses and one on pages by either. */
final class ByName {

    private ByName() {}

    /** The first with a name, or a word of it, that is like this, with {@code !} before what stands for itself. */
    static <T> List<T> like(PanacheRepositoryBase<T, ?> all, String like, int most) {
        return all.find(
                        "lower(name) like ?1 escape '!' or lower(name) like ?2 escape '!' or lower(slug) like ?1 escape '!'"
                                + " order by name",
                        like,
                        "% " + like)
                .page(0, most)
                .list();
    }

    /** Those that have one of these names, in small letters. */
    static <T> List<T> called(PanacheRepositoryBase<T, ?> all, Collection<String> names) {
        return all.list("lower(slug) in ?1 or lower(name) in ?1", Set.copyOf(names));
    }
}

package io.fondaco.web.usage;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.grant.UnmanagedGrant;
import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.access.holder.Holder;
import io.fondaco.identity.People;
import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductRole;
import io.fondaco.usage.Days;
import io.fondaco.usage.report.Readers;
import io.fondaco.usage.report.Readers.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who read a product without an agreement, and how that was possible as far as is known: for those who may see names. */
@ApplicationScoped
class WithoutAgreement {

    /** More are not listed; they are counted. */
    private static final int MOST = 25;

    /**
     * One of them.
     *
     * @param how why Trino let them
     */
    public record Row(String icon, String name, long queries, LocalDate last, String how) {}

    /** The first of them, who asked most first, and how many there are in all. */
    public record Rows(List<Row> first, int all) {}

    private final Readers readers;
    private final Agreements agreements;
    private final HolderPrincipals principals;
    private final UnmanagedGrants unmanaged;
    private final People people;
    private final Days calendar;

    WithoutAgreement(
            Readers readers,
            Agreements agreements,
            HolderPrincipals principals,
            UnmanagedGrants unmanaged,
            People people,
            Days calendar) {
        this.readers = readers;
        this.agreements = agreements;
        this.principals = principals;
        this.unmanaged = unmanaged;
        this.people = people;
        this.calendar = calendar;
    }

    /** Since that day. An agreement that ended since then counts as one, for what was read while it lasted. */
    Rows of(DataProduct product, LocalDate from) {
        List<Reader> all = readers.of(product, from);
        Set<String> covered = all.isEmpty() ? Set.of() : covered(product, from);
        List<Reader> without = all.stream()
                .filter(reader -> !covered.contains(reader.person()))
                .toList();
        return new Rows(without.isEmpty() ? List.of() : rows(product, without), without.size());
    }

    private Set<String> covered(DataProduct product, LocalDate from) {
        Set<Holder> holders = agreements.on(product).stream()
                .filter(agreement -> agreement.isOpen()
                        || agreement
                                .endedAt()
                                .filter(end -> !end.isBefore(calendar.begin(from)))
                                .isPresent())
                .map(Agreement::holder)
                .collect(Collectors.toSet());
        return principals.of(holders).values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    private List<Row> rows(DataProduct product, List<Reader> without) {
        List<Reader> first = without.stream().limit(MOST).toList();
        Map<String, String> names =
                people.displayNames(first.stream().map(Reader::person).toList());
        Set<String> owners = product.people(ProductRole.OWNER);
        Set<String> admins = Set.copyOf(people.platformAdmins());
        List<UnmanagedGrant> outside = unmanaged.on(product);
        Set<String> users = outside.stream()
                .filter(grant -> !grant.isRoles())
                .map(UnmanagedGrant::principal)
                .collect(Collectors.toSet());
        boolean roles = outside.stream().anyMatch(UnmanagedGrant::isRoles);
        return first.stream()
                .map(reader -> new Row(
                        reader.service() ? "bot" : "user",
                        names.getOrDefault(reader.person(), reader.person()),
                        reader.queries(),
                        reader.last(),
                        how(reader.person(), owners, admins, users, roles)))
                .toList();
    }

    private static String how(String person, Set<String> owners, Set<String> admins, Set<String> users, boolean roles) {
        if (owners.contains(person)) {
            return "Owns the product";
        }
        if (users.contains(person)) {
            return "Given outside the portal";
        }
        if (admins.contains(person)) {
            return "Platform team";
        }
        return roles ? "Perhaps by a role that was given outside the portal" : "Not known";
    }
}

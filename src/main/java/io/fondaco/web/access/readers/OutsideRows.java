package io.fondaco.web.access.readers;

import io.fondaco.access.grant.UnmanagedGrant;
import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.usage.report.LastUses.Use;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words who holds something on a product that the portal did not give. */
@ApplicationScoped
public class OutsideRows {

    private final UnmanagedGrants outside;
    private final AccessLists lists;
    private final People people;
    private final UnmanagedGrants.Reach reach;

    OutsideRows(UnmanagedGrants outside, AccessLists lists, People people, UnmanagedGrants.Reach reach) {
        this.outside = outside;
        this.lists = lists;
        this.people = people;
        this.reach = reach;
    }

    /** The rows of one product, by table and holder, for somebody who manages it. */
    public List<OutsideRow> of(Person viewer, DataProduct product) {
        List<UnmanagedGrant> found = outside.on(product);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, Use> uses = lists.uses(product);
        Set<String> users = found.stream()
                .filter(grant -> !grant.isRoles())
                .map(UnmanagedGrant::principal)
                .collect(Collectors.toSet());
        Map<String, String> names = people.displayNames(users);
        Set<String> left = people.leftAmong(users);
        return found.stream()
                .map(grant -> new OutsideRow(
                        grant,
                        grant.isRoles() ? grant.principal() : names.get(grant.principal()),
                        grant.isRoles() || !left.contains(grant.principal()) ? "" : "has left",
                        uses.getOrDefault(grant.principal(), Use.NONE).queries(),
                        viewer.platformAdmin() || reach.covers(product, grant.object())))
                .toList();
    }
}

package io.fondaco.access.approval;

import io.fondaco.access.holder.Delegations;
import io.fondaco.access.holder.OwnAccess;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds out in whose place somebody decides today, and for which products. */
@ApplicationScoped
public class ApproverScopes {

    private final Delegations delegations;
    private final DataProducts products;
    private final People people;
    private final OwnAccess ownAccess;

    ApproverScopes(Delegations delegations, DataProducts products, People people, OwnAccess ownAccess) {
        this.delegations = delegations;
        this.products = products;
        this.people = people;
        this.ownAccess = ownAccess;
    }

    /** In whose place the viewer decides, and for which products. */
    public ApproverScope of(Person viewer) {
        Set<String> names = new TreeSet<>(delegations.namesOf(viewer));
        names.removeAll(people.leftAmong(names));
        Map<String, Set<String>> own = new HashMap<>();
        names.stream().filter(name -> !name.equals(viewer.name())).forEach(name -> own.put(name, ownAccess.of(name)));
        own.put(viewer.name(), ownAccess.of(viewer));
        return new ApproverScope(viewer.name(), names, products.idsByDecider(names), own);
    }

    /** The same of somebody who is not here, without those whose place they take. */
    public ApproverScope of(String name) {
        Set<String> names = Set.of(name);
        return new ApproverScope(name, names, products.idsByDecider(names), Map.of(name, ownAccess.of(name)));
    }
}

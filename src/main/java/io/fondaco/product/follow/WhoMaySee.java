package io.fondaco.product.follow;

import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may see a product, of people who are not here now: told by the teams that they had when last seen. */
@ApplicationScoped
public class WhoMaySee {

    private final People people;

    WhoMaySee(People people) {
        this.people = people;
    }

    /** Those of these who may; to the others its name would be news. */
    public Set<String> among(Collection<String> names, DataProduct product) {
        return people.teamsOf(names).entrySet().stream()
                .filter(known ->
                        product.visibleTo(new Person(known.getKey(), known.getKey(), "", known.getValue(), false)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}

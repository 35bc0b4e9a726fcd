package io.fondaco.publish.draft;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.organisation.Domains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who publishes on pages: owners of a product its versions, owners of a domain new products in it. */
@ApplicationScoped
public class WhoPublishes {

    private final Domains domains;
    private final DataProducts products;

    WhoPublishes(Domains domains, DataProducts products) {
        this.domains = domains;
        this.products = products;
    }

    /** Whether this person may publish it as it is. */
    public boolean mayPublish(Person person, Draft draft) {
        Optional<DataProduct> known =
                draft.product().map(path -> path.split("/", 2)).flatMap(parts -> products.byPath(parts[0], parts[1]));
        return known.map(product -> product.isOwnedBy(person)).orElseGet(() -> mayPublishIn(person, draft.domain()));
    }

    /** Whether this person may publish new products in the domain of this slug. */
    public boolean mayPublishIn(Person person, String domain) {
        return domains.bySlug(domain).filter(found -> owns(person, found)).isPresent();
    }

    /** Whether there is a domain in which this person publishes: whoever owns one does so there and below it. */
    public boolean mayPublishSomewhere(Person person) {
        return domains.anyOwnedBy(person.name());
    }

    /** The domains in which this person publishes, by name. */
    public List<Domains.Named> domainsOf(Person person) {
        return domains.list("select distinct domain from Domain domain left join fetch domain.owners").stream()
                .filter(domain -> owns(person, domain))
                .map(domain -> new Domains.Named(
                        domain.slug(),
                        domain.name(),
                        domain.parent().map(Domain::slug).orElse(null)))
                .sorted(Comparator.comparing(Domains.Named::name))
                .toList();
    }

    private static boolean owns(Person person, Domain domain) {
        return domain.andAbove().anyMatch(above -> above.owners().contains(person.name()));
    }
}

package io.fondaco.publish.apply;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.standard.ProductFile;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who publishes: the owners of a product; of a new one the owners of its domain, and the teams that they name. Service
 * accounts publish what an owner named them for, and change nobody's rights.
 */
@ApplicationScoped
class MayPublish {

    private final DataProducts products;
    private final Domains domains;
    private final Publishers publishers;
    private final ProgramRights programs;

    MayPublish(DataProducts products, Domains domains, Publishers publishers, ProgramRights programs) {
        this.products = products;
        this.domains = domains;
        this.publishers = publishers;
        this.programs = programs;
    }

    /** Why they may not, at the product's file. It says the same of what is there and of what is not. */
    Optional<Problem> whyNot(Caller caller, ProductFiles files) {
        boolean may = QuarkusTransaction.requiringNew()
                .call(() -> products.byPath(files.domain(), files.slug())
                        .map(product -> mayChange(caller, product))
                        .orElseGet(() -> mayBegin(caller, files.domain()).isPresent()));
        return may
                ? Optional.empty()
                : Optional.of(ProductFile.problem(
                        files.product(),
                        "team",
                        "You may not publish " + files.path() + ": the owners of a product do, and for a new one the"
                                + " owners of its domain and whom they name."));
    }

    private boolean mayChange(Caller caller, DataProduct product) {
        Person person = caller.person();
        return caller.program() ? programs.mayChange(person.name(), product) : product.isOwnedBy(person);
    }

    /** Who answers for a new product of theirs in the domain: they themselves, or who named them. */
    private Optional<String> mayBegin(Caller caller, String slug) {
        Optional<Domain> domain = domains.bySlug(slug);
        Person person = caller.person();
        if (domain.isEmpty()) {
            return Optional.empty();
        }
        Set<String> owners = domain.get().owners();
        if (caller.program()) {
            return programs.mayBegin(person.name(), domain.get());
        }
        boolean may = owners.contains(person.name())
                || publishers.teams(slug, person.teams()).stream().anyMatch(named -> owners.contains(named.namedBy()));
        return may ? Optional.of(person.name()) : Optional.empty();
    }

    /** What a service account may not change; nothing for people. */
    List<Problem> beyond(Caller caller, ProductFiles files, ProductDescription wanted) {
        if (!caller.program()) {
            return List.of();
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> programs.beyond(caller.person().name(), files, wanted));
    }

    /** A service account may change what it began, as long as who named it owns it. */
    void remember(Caller caller, String path, Instant now) {
        if (caller.program()) {
            QuarkusTransaction.requiringNew().run(() -> {
                Publisher.Key key = new Publisher.Key(
                        path, Publisher.Kind.SERVICE_ACCOUNT, caller.person().name());
                mayBegin(caller, path.substring(0, path.indexOf('/')))
                        .filter(_ -> publishers.findByIdOptional(key).isEmpty())
                        .ifPresent(owner -> publishers.persist(new Publisher(key, owner, now)));
            });
        }
    }
}

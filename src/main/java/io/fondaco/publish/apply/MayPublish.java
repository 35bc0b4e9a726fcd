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
import io.fondaco.publish.plan.Bounds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who publishes, on pages and by programs: the owners of a product; a new one the owners of its domain, and the teams that
 * they name. It goes by the address alone, not by any name inside the files. Service accounts publish what an owner named
 * them for, and change nobody's rights.
 */
@ApplicationScoped
public class MayPublish {

    private static final String OWNED =
            "select product.domain.slug, product.slug, sum(case when r.person = ?1 and r.role ="
                    + " io.fondaco.product.ProductRole.OWNER then 1 else 0 end) from DataProduct product"
                    + " left join product.people r where product.domain.slug in ?2 and product.slug in ?3"
                    + " group by product.domain.slug, product.slug";

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

    /** Whether this person may publish what has this address, {@code domain/product}, now. */
    public boolean may(Person person, String path) {
        return among(person, Set.of(path)).contains(path);
    }

    /** Those of these addresses that this person may publish; asked of all at once. */
    public Set<String> among(Person person, Set<String> paths) {
        Map<String, Boolean> owned = owned(person, paths);
        Set<String> domainsOfTheirs = owned.keySet().containsAll(paths) ? Set.of() : slugs(domainsOf(person));
        return paths.stream()
                .filter(path -> owned.getOrDefault(path, domainsOfTheirs.contains(domain(path))))
                .collect(Collectors.toSet());
    }

    /** Which of these addresses are those of products, and whether this person owns them. */
    private Map<String, Boolean> owned(Person person, Set<String> paths) {
        Map<String, Boolean> owned = new HashMap<>();
        if (!paths.isEmpty()) {
            // Each part by itself, for the index; what fits only part by part is left out.
            products.getEntityManager()
                    .createQuery(OWNED, Object[].class)
                    .setParameter(1, person.name())
                    .setParameter(2, parts(paths, MayPublish::domain))
                    .setParameter(3, parts(paths, path -> path.substring(path.indexOf('/') + 1)))
                    .getResultList()
                    .forEach(row -> owned.put(row[0] + "/" + row[1], ((Number) row[2]).intValue() > 0));
            owned.keySet().retainAll(paths);
        }
        return owned;
    }

    private static Set<String> parts(Set<String> paths, Function<String, String> part) {
        return paths.stream().map(part).collect(Collectors.toSet());
    }

    /** Whether this caller speaks for a product that is there: an owner, or a service account that publishes it. */
    public boolean speaksFor(Caller caller, DataProduct product) {
        return caller.program()
                ? programs.mayChange(caller.person().name(), product)
                : product.isOwnedBy(caller.person());
    }

    /** The domains in which this person publishes new products, by name. */
    public List<Domains.Named> domainsOf(Person person) {
        return publishers.domainsOf(person).stream()
                .map(domain -> new Domains.Named(
                        domain.slug(),
                        domain.name(),
                        domain.parent().map(Domain::slug).orElse(null)))
                .sorted(Comparator.comparing(Domains.Named::name))
                .toList();
    }

    /** Whether there is a domain in which this person publishes new products. */
    public boolean maySomewhere(Person person) {
        return !publishers.domainsOf(person).isEmpty();
    }

    private static Set<String> slugs(List<Domains.Named> named) {
        return named.stream().map(Domains.Named::slug).collect(Collectors.toSet());
    }

    private static String domain(String path) {
        return path.substring(0, path.indexOf('/'));
    }

    /** Why they may not, at the product's file. It says the same of what is there and of what is not. */
    Optional<Problem> whyNot(Caller caller, ProductFiles files) {
        boolean may = QuarkusTransaction.requiringNew()
                .call(() -> caller.program()
                        ? products.byPath(files.domain(), files.slug())
                                .map(product ->
                                        programs.mayChange(caller.person().name(), product))
                                .orElseGet(() ->
                                        namedBy(caller.person(), files.domain()).isPresent())
                        : may(caller.person(), files.path()));
        return may
                ? Optional.empty()
                : Optional.of(ProductFile.problem(
                        files.product(),
                        "team",
                        "You may not publish " + files.path() + ": the owners of a product do, and for a new one the"
                                + " owners of its domain and whom they name."));
    }

    /** What this caller may not do with products that they may publish. */
    Bounds boundsOf(Caller caller) {
        return new Bounds() {
            @Override
            public List<Problem> against(ProductFiles files, ProductDescription wanted) {
                return beyond(caller, files, wanted);
            }

            @Override
            public boolean answersFor(Person asker, DataProduct other) {
                return caller.program() ? programs.mayChange(asker.name(), other) : other.isOwnedBy(asker);
            }
        };
    }

    /** The owner of the domain who let this account publish new products there. */
    private Optional<String> namedBy(Person account, String slug) {
        return domains.bySlug(slug).flatMap(domain -> programs.mayBegin(account.name(), domain));
    }

    /** What a service account may not change; nothing for people. */
    private List<Problem> beyond(Caller caller, ProductFiles files, ProductDescription wanted) {
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
                namedBy(caller.person(), domain(path))
                        .filter(_ -> publishers.findByIdOptional(key).isEmpty())
                        .ifPresent(owner -> publishers.persist(new Publisher(key, owner, now)));
            });
        }
    }
}

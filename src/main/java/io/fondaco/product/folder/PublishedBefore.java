package io.fondaco.product.folder;

import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.change.Refusal;
import io.fondaco.product.change.VersionRules;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.terms.ApprovalPolicy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was published of some products, looked up for all of them before any of them changes. */
final class PublishedBefore {

    private final Map<String, DataProduct> products;
    private final Map<String, Domain> domains;
    private final Map<UUID, ApprovalPolicy> policies;
    private final Set<UUID> withRoleChanges;

    PublishedBefore(
            Stream<DataProduct> products,
            Stream<Domain> domains,
            Map<UUID, ApprovalPolicy> policies,
            Set<UUID> withRoleChanges) {
        this.products = new HashMap<>(products.collect(Collectors.toMap(DataProduct::path, Function.identity())));
        this.domains = domains.collect(Collectors.toMap(Domain::slug, Function.identity()));
        this.policies = policies;
        this.withRoleChanges = withRoleChanges;
    }

    Optional<DataProduct> product(String path) {
        return Optional.ofNullable(products.get(path));
    }

    /** Why the product may not become what its files say, for what it is published as. */
    Optional<Refusal> refusal(ParsedProduct wanted) {
        return product(wanted.path())
                .flatMap(product ->
                        VersionRules.refusal(product, wanted.description().orElseThrow()));
    }

    /** Whether the product is what its files say. People come and go by date, without a change of the file. */
    boolean saysTheSame(ParsedProduct wanted) {
        ProductDescription description = wanted.description().orElseThrow();
        return product(wanted.path())
                .filter(product -> product.sourceHash().equals(description.sourceHash())
                        && product.status() == description.status()
                        && product.holders().equals(description.people()))
                .isPresent();
    }

    /** Takes in one that is published now. */
    void add(DataProduct product) {
        products.put(product.path(), product);
    }

    Domain domain(String slug) {
        return Optional.ofNullable(domains.get(slug)).orElseThrow();
    }

    @Nullable
    ApprovalPolicy policy(DataProduct product) {
        return policies.get(product.id());
    }

    boolean hasRoleChanges(DataProduct product) {
        return withRoleChanges.contains(product.id());
    }
}

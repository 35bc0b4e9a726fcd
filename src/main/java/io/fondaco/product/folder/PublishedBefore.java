package io.fondaco.product.folder;

import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.change.Refusal;
import io.fondaco.product.change.VersionRules;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.standard.SemanticVersion;
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

/**
 * What was published of some products, looked up for all of them before any of them changes. Where an earlier version is
 * to come back, a version number says nothing against it.
 */
final class PublishedBefore {

    private static final String HELD =
            "The files say %s. The portal went back to %s and keeps it until they have a" + " version above %s.";

    private final Map<String, DataProduct> products;
    private final Map<String, Domain> domains;
    private final Map<UUID, ApprovalPolicy> policies;
    private final Set<UUID> withRoleChanges;
    private final Map<String, Optional<Refusal>> refusals = new HashMap<>();
    private final boolean back;

    PublishedBefore(
            Stream<DataProduct> products,
            Stream<Domain> domains,
            Map<UUID, ApprovalPolicy> policies,
            Set<UUID> withRoleChanges,
            boolean back) {
        this.products = new HashMap<>(products.collect(Collectors.toMap(DataProduct::path, Function.identity())));
        this.domains = domains.collect(Collectors.toMap(Domain::slug, Function.identity()));
        this.policies = policies;
        this.withRoleChanges = withRoleChanges;
        this.back = back;
    }

    Optional<DataProduct> product(String path) {
        return Optional.ofNullable(products.get(path));
    }

    /** Why the product may not become what its files say, for what it is published as; compared once. */
    Optional<Refusal> refusal(ParsedProduct wanted) {
        return back
                ? Optional.empty()
                : refusals.computeIfAbsent(
                        wanted.path(),
                        path -> product(path)
                                .flatMap(product -> VersionRules.refusal(
                                        product, wanted.description().orElseThrow())));
    }

    /** Why files wait that say otherwise than the version that the portal went back to; empty where they do not. */
    Optional<String> held(ParsedProduct wanted) {
        String version = wanted.description().orElseThrow().version();
        return back
                ? Optional.empty()
                : product(wanted.path())
                        .filter(product -> !product.currentVersion().equals(version))
                        .flatMap(product -> product.heldAbove()
                                .filter(highest -> !isHigher(version, highest))
                                .map(highest -> HELD.formatted(version, product.currentVersion(), highest)));
    }

    private static boolean isHigher(String version, String highest) {
        Optional<SemanticVersion> limit = SemanticVersion.parse(highest);
        return SemanticVersion.parse(version)
                .filter(number -> limit.isEmpty() || number.compareTo(limit.get()) > 0)
                .isPresent();
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

package io.fondaco.product.folder;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Slug;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductNarrowed;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.folder.ProductOutcome.Result;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.standard.ProductFile;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Publishes one product as its files describe it, if they differ from what is published and the rules allow it. */
@ApplicationScoped
class PublishProduct {

    private final Readings readings;
    private final Domains domains;
    private final DataProducts products;
    private final KnownProducts published;
    private final Policies policies;
    private final RoleChanges roleChanges;
    private final AuditTrail audit;
    private final Event<ProductsChanged> news;
    private final Event<ProductNarrowed> narrowing;
    private final Clock clock;

    PublishProduct(
            Readings readings,
            Domains domains,
            DataProducts products,
            KnownProducts published,
            Policies policies,
            RoleChanges roleChanges,
            AuditTrail audit,
            Event<ProductsChanged> news,
            Event<ProductNarrowed> narrowing,
            Clock clock) {
        this.readings = readings;
        this.domains = domains;
        this.products = products;
        this.published = published;
        this.policies = policies;
        this.roleChanges = roleChanges;
        this.audit = audit;
        this.news = news;
        this.narrowing = narrowing;
        this.clock = clock;
    }

    /**
     * What became of the product, and why it was refused if it was.
     *
     * @param awaits whether another product has what it wants, and may let it go yet
     */
    record Published(ProductOutcome outcome, List<Problem> problems, boolean awaits) {

        Published(ProductOutcome outcome, List<Problem> problems) {
            this(outcome, problems, false);
        }
    }

    @Transactional
    Published publish(ProductFiles files, ProductDescription description, String actor) {
        readings.claim();
        Optional<DataProduct> known = products.byPath(files.domain(), files.slug());
        if (known.isPresent() && saysTheSame(known.get(), description)) {
            roleChanges.keep(known.get(), description.source());
            return published(files, Result.UNCHANGED, "");
        }
        Optional<VersionRules.Refusal> refusal = known.flatMap(product -> VersionRules.refusal(product, description));
        if (refusal.isPresent()) {
            return refused(files, refusal.get(), false);
        }
        Optional<VersionRules.Refusal> held = Claims.held(files.domain(), files.path(), description, published);
        if (held.isPresent()) {
            return refused(files, held.get(), true);
        }
        return known.isEmpty() ? create(files, description, actor) : change(known.get(), files, description, actor);
    }

    private Published change(DataProduct product, ProductFiles files, ProductDescription description, String actor) {
        String changes = DescriptionChanges.between(product, description);
        ProductNarrowed narrowed = narrowed(product, description);
        product.describe(description, clock.instant());
        roleChanges.keep(product, description.source());
        policies.setFromFile(product, description.policy(), actor);
        tell(product, "product.changed", changes, actor);
        if (narrowed.hidden() || !narrowed.removed().isEmpty()) {
            narrowing.fire(narrowed);
        }
        return published(files, Result.CHANGED, changes);
    }

    private static ProductNarrowed narrowed(DataProduct product, ProductDescription description) {
        Set<String> now = description.visibleToTeams();
        Set<String> before = product.visibleToTeams();
        boolean hidden = !now.isEmpty() && (before.isEmpty() || !now.containsAll(before));
        Set<String> removed = product.ports().stream().map(OutputPort::name).collect(Collectors.toSet());
        description.ports().forEach(port -> removed.remove(port.name()));
        return new ProductNarrowed(product.id(), hidden, removed);
    }

    private Published create(ProductFiles files, ProductDescription description, String actor) {
        DataProduct product = new DataProduct(
                domains.bySlug(files.domain()).orElseThrow(), new Slug(files.slug()), description, clock.instant());
        products.persist(product);
        roleChanges.keep(product, description.source());
        policies.setFromFile(product, description.policy(), actor);
        String note = "version " + description.version();
        tell(product, "product.published", note, actor);
        return published(files, Result.NEW, note);
    }

    /** People come and go by date, without a change of the file. */
    private static boolean saysTheSame(DataProduct product, ProductDescription description) {
        return product.sourceHash().equals(description.sourceHash())
                && product.status() == description.status()
                && product.holders().equals(description.people());
    }

    private void tell(DataProduct product, String action, String detail, String actor) {
        audit.record(AuditEntry.of(actor, action, product.path(), detail));
        news.fire(new ProductsChanged(Set.of(product.id())));
    }

    private static Published published(ProductFiles files, Result result, String note) {
        return new Published(new ProductOutcome(files.path(), result, note), List.of());
    }

    private static Published refused(ProductFiles files, VersionRules.Refusal refusal, boolean awaits) {
        Problem problem = ProductFile.problem(files.product(), refusal.field(), refusal.reason());
        return new Published(new ProductOutcome(files.path(), Result.REFUSED, ""), List.of(problem), awaits);
    }
}

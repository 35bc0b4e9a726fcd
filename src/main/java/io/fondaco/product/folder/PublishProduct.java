package io.fondaco.product.folder;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Slug;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductNarrowed;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.change.DescriptionChanges;
import io.fondaco.product.change.Refusal;
import io.fondaco.product.folder.PublishFiles.GoingBack;
import io.fondaco.product.folder.PublishFiles.WentBack;
import io.fondaco.product.folder.ReadProduct.Identity;
import io.fondaco.product.folder.ReadSource.Sender;
import io.fondaco.product.folder.ReadingRun.PublishOutcome;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.role.RoleChanges;
import io.fondaco.product.standard.ProductFile;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Publishes one product as its files describe it, if they differ from what is published and the rules allow it. */
@ApplicationScoped
class PublishProduct {

    private static final Refusal MEANWHILE =
            new Refusal("version", "Somebody changed what has this address since this was planned: plan it again.");

    private final DataProducts products;
    private final Policies policies;
    private final RoleChanges roleChanges;
    private final AuditTrail audit;
    private final Event<ProductNarrowed> narrowing;
    private final Event<WentBack> wentBack;
    private final Clock clock;

    PublishProduct(
            DataProducts products,
            Policies policies,
            RoleChanges roleChanges,
            AuditTrail audit,
            Event<ProductNarrowed> narrowing,
            Event<WentBack> wentBack,
            Clock clock) {
        this.products = products;
        this.policies = policies;
        this.roleChanges = roleChanges;
        this.audit = audit;
        this.narrowing = narrowing;
        this.wentBack = wentBack;
        this.clock = clock;
    }

    /** In the caller's transaction, with what was looked up for several products at once. */
    PublishOutcome publish(ParsedProduct parsed, PublishedBefore before, Claims.Holders others, Sender sender) {
        ProductFiles files = parsed.files();
        ProductDescription description = parsed.description().orElseThrow();
        Optional<DataProduct> known = before.product(files.path());
        if (isOtherThan(sender.planned().get(files.path()), known)) {
            return refused(files, MEANWHILE, false);
        }
        Optional<String> held = before.held(parsed);
        if (held.isPresent()) {
            return PublishOutcome.as(files.path(), Result.HELD, held.get(), List.of());
        }
        if (known.isPresent() && before.saysTheSame(parsed)) {
            roleChanges.keep(known.get(), description.source(), before.hasRoleChanges(known.get()));
            return PublishOutcome.as(files.path(), Result.UNCHANGED, "", List.of());
        }
        return against(parsed, before, others)
                .orElseGet(() -> known.isEmpty()
                        ? create(files, description, before, sender)
                        : sender.back() == null
                                ? change(
                                        known.get(),
                                        description,
                                        before,
                                        sender.turn().actor())
                                : goBack(known.get(), description.with(known.get()), sender.back()));
    }

    private static boolean isOtherThan(@Nullable Long planned, Optional<DataProduct> known) {
        return planned != null
                && !planned.equals(known.map(DataProduct::changeNumber).orElse(PublishFiles.NEW));
    }

    /** What would become of it; changes nothing. */
    static PublishOutcome check(ParsedProduct parsed, PublishedBefore before, Claims.Holders others) {
        Optional<String> held = before.held(parsed);
        if (held.isPresent()) {
            return PublishOutcome.as(parsed.path(), Result.HELD, held.get(), List.of());
        }
        Result otherwise = before.product(parsed.path()).isEmpty()
                ? Result.NEW
                : before.saysTheSame(parsed) ? Result.UNCHANGED : Result.CHANGED;
        return against(parsed, before, others)
                .orElseGet(() -> PublishOutcome.as(parsed.path(), otherwise, "", List.of()));
    }

    /** Why it may not be published so. */
    private static Optional<PublishOutcome> against(
            ParsedProduct parsed, PublishedBefore before, Claims.Holders others) {
        ProductFiles files = parsed.files();
        return before.refusal(parsed)
                .map(refusal -> refused(files, refusal, false))
                .or(() -> Claims.held(
                                files.path(), Identity.of(parsed.description().orElseThrow()), others)
                        .map(held -> refused(files, held, true)));
    }

    private PublishOutcome change(
            DataProduct product, ProductDescription description, PublishedBefore before, String actor) {
        String changes = DescriptionChanges.between(product, description);
        ProductNarrowed narrowed = narrowed(product, description);
        List<ProductsChanged.PortChange> moved = product.describe(description, clock.instant());
        roleChanges.keep(product, description.source(), before.hasRoleChanges(product));
        policies.setFromFile(product, before.policy(product), description.policy(), actor);
        audit.record(AuditEntry.of(actor, AuditAction.PRODUCT_CHANGED, product.path(), changes));
        if (narrowed.hidden() || !narrowed.removed().isEmpty()) {
            narrowing.fire(narrowed);
        }
        return PublishOutcome.as(product.path(), Result.CHANGED, changes, moved);
    }

    /** Who may ask, and who has which role, is as it was: nobody gets back what they lost since. */
    private PublishOutcome goBack(DataProduct product, ProductDescription earlier, GoingBack back) {
        String changes = DescriptionChanges.between(product, earlier);
        ProductNarrowed narrowed = narrowed(product, earlier);
        List<ProductsChanged.PortChange> moved = product.describe(earlier, clock.instant());
        product.takeBack(back.from(), back.highest(), back.how());
        String detail = "From %s to %s: %s"
                .formatted(back.from(), earlier.version(), back.how().why());
        audit.record(AuditEntry.of(back.how().by(), AuditAction.PRODUCT_ROLLED_BACK, product.path(), detail));
        if (!narrowed.removed().isEmpty()) {
            narrowing.fire(narrowed);
        }
        wentBack.fire(new WentBack(
                product.id(), back.from(), earlier.version(), back.how().why()));
        return PublishOutcome.as(product.path(), Result.CHANGED, changes, moved);
    }

    private static ProductNarrowed narrowed(DataProduct product, ProductDescription description) {
        Set<String> now = description.visibleToTeams();
        Set<String> before = product.visibleToTeams();
        boolean hidden = !now.isEmpty() && (before.isEmpty() || !now.containsAll(before));
        Set<String> removed = product.ports().stream().map(OutputPort::name).collect(Collectors.toSet());
        description.ports().forEach(port -> removed.remove(port.name()));
        return new ProductNarrowed(product.id(), hidden, removed);
    }

    private PublishOutcome create(
            ProductFiles files, ProductDescription description, PublishedBefore before, Sender sender) {
        String actor = sender.turn().actor();
        DataProduct product =
                new DataProduct(before.domain(files.domain()), new Slug(files.slug()), description, clock.instant());
        product.keepIn(sender.place());
        products.persist(product);
        before.add(product);
        roleChanges.keep(product, description.source(), false);
        policies.beginFromFile(product, description.policy(), actor);
        String note = "version " + description.version();
        audit.record(AuditEntry.of(actor, AuditAction.PRODUCT_PUBLISHED, product.path(), note));
        return PublishOutcome.as(product.path(), Result.NEW, note, List.of());
    }

    private static PublishOutcome refused(ProductFiles files, Refusal refusal, boolean awaits) {
        Problem problem = ProductFile.problem(files.product(), refusal.field(), refusal.reason());
        return PublishOutcome.refused(files.path(), problem, awaits);
    }
}

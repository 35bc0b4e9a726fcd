package io.fondaco.product.folder;

import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.folder.ReadProduct.Identity;
import io.fondaco.product.folder.ReadSource.Sender;
import io.fondaco.product.folder.ReadingRun.PublishOutcome;
import io.fondaco.product.folder.ReadingRun.ToPublish;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.role.RoleChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Publishes some products together: what is known of them is looked up once, and what changed is told once. */
@ApplicationScoped
class PublishProducts {

    private final Domains domains;
    private final DataProducts products;
    private final Policies policies;
    private final RoleChanges roleChanges;
    private final FileMarks marks;
    private final PublishProduct publication;
    private final Event<ProductsChanged> news;

    PublishProducts(
            Domains domains,
            DataProducts products,
            Policies policies,
            RoleChanges roleChanges,
            FileMarks marks,
            PublishProduct publication,
            Event<ProductsChanged> news) {
        this.domains = domains;
        this.products = products;
        this.policies = policies;
        this.roleChanges = roleChanges;
        this.marks = marks;
        this.publication = publication;
        this.news = news;
    }

    /** In the caller's transaction: all of them, or none. */
    List<PublishOutcome> publish(List<ToPublish> some, KnownProducts known, Sender sender) {
        PublishedBefore before = before(some, known, sender.back() != null);
        Claims.Holders after = after(some, before, known);
        List<PublishOutcome> published = new ArrayList<>();
        Map<ToPublish, DataProduct> right = new HashMap<>();
        Set<UUID> changed = new HashSet<>();
        List<ProductsChanged.PortChange> moved = new ArrayList<>();
        for (ToPublish each : some) {
            PublishOutcome one = publication.publish(each.product(), before, after, sender);
            published.add(one);
            moved.addAll(one.moved());
            Result result = one.outcome().result();
            if (result != Result.REFUSED && result != Result.HELD) {
                DataProduct product = before.product(each.product().path()).orElseThrow();
                right.put(each, product);
                if (result != Result.UNCHANGED) {
                    changed.add(product.id());
                }
            }
        }
        products.flush();
        mark(right);
        if (!changed.isEmpty()) {
            news.fire(new ProductsChanged(changed, moved));
        }
        return published;
    }

    /** What would become of them, in the caller's transaction; changes nothing. */
    List<PublishOutcome> check(List<ToPublish> some, KnownProducts known, boolean back) {
        PublishedBefore before = before(some, known, back);
        Claims.Holders after = after(some, before, known);
        return some.stream()
                .map(each -> PublishProduct.check(each.product(), before, after))
                .toList();
    }

    /**
     * Who holds what once all of these are published that may be: what one lets go another takes, also where two swap.
     * Who may not change keeps what it has, and so do those who want it.
     */
    private static Claims.Holders after(List<ToPublish> some, PublishedBefore before, KnownProducts known) {
        Map<String, Identity> moving = new HashMap<>();
        some.stream()
                .map(ToPublish::product)
                .filter(product -> !before.saysTheSame(product)
                        && before.held(product).isEmpty()
                        && before.refusal(product).isEmpty())
                .forEach(product -> moving.put(
                        product.path(), Identity.of(product.description().orElseThrow())));
        while (true) {
            Claims.Holders after = known.after(moving);
            Set<String> stuck = new HashSet<>();
            moving.forEach((path, wanted) -> Claims.held(path, wanted, after).ifPresent(_ -> stuck.add(path)));
            if (stuck.isEmpty()) {
                return after;
            }
            moving.keySet().removeAll(stuck);
        }
    }

    private PublishedBefore before(List<ToPublish> some, KnownProducts known, boolean back) {
        Set<UUID> ids = new HashSet<>();
        some.forEach(
                each -> known.of(each.product().path()).map(KnownProduct::id).ifPresent(ids::add));
        return new PublishedBefore(
                products.findLocked(ids).stream(),
                domains.streamAll(),
                policies.saidByFiles(ids),
                roleChanges.among(ids),
                back);
    }

    /** What came with notes is read again, so that they are told again. */
    private void mark(Map<ToPublish, DataProduct> right) {
        Map<UUID, FileMark.Content> contents = new HashMap<>();
        right.forEach((each, product) -> {
            if (each.product().reading().notes().isEmpty()) {
                contents.put(product.id(), content(each, product));
            }
        });
        marks.keep(contents);
    }

    private FileMark.Content content(ToPublish each, DataProduct product) {
        return new FileMark.Content(
                each.fingerprint(),
                each.product().description().orElseThrow().id(),
                each.product().names(),
                roleChanges.next(each.product().files().product().text()).orElse(null),
                product.changeNumber());
    }
}

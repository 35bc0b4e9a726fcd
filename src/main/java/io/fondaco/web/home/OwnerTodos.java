package io.fondaco.web.home;

import io.fondaco.access.status.OwnedProducts;
import io.fondaco.access.status.OwnedProducts.LeftOwner;
import io.fondaco.access.status.OwnedProducts.Trouble;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.harvest.ViewObstacles;
import io.fondaco.quality.CheckedRules;
import io.fondaco.usage.alert.Finding;
import io.fondaco.usage.alert.Findings;
import io.fondaco.web.Badge;
import io.fondaco.web.Formats;
import io.fondaco.web.home.Todo.Button;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is wrong with what somebody owns, the worst first. */
@ApplicationScoped
class OwnerTodos {

    /** Of each kind; who has more puts these right first. */
    private static final int MOST = 5;

    private final OwnedProducts owned;
    private final DataProducts products;
    private final ViewObstacles obstacles;
    private final Findings findings;
    private final CheckedRules rules;

    OwnerTodos(
            OwnedProducts owned,
            DataProducts products,
            ViewObstacles obstacles,
            Findings findings,
            CheckedRules rules) {
        this.owned = owned;
        this.products = products;
        this.obstacles = obstacles;
        this.findings = findings;
        this.rules = rules;
    }

    /** What is wrong with it; whether use fell is looked up for what they are shown of it. */
    List<Todo> of(Person owner, MyProducts.Owned shown) {
        List<Trouble> unreadable = owned.unreadable(owner, MOST);
        List<Trouble> failing = owned.failing(owner, MOST);
        List<Trouble> outside = owned.givenOutside(owner, MOST);
        List<CheckedRules.Failing> broken = rules.failingOf(owner, MOST);
        Map<UUID, DataProduct> concerned = products
                .byIds(Stream.concat(
                                Stream.of(unreadable, failing, outside)
                                        .flatMap(Collection::stream)
                                        .map(Trouble::product),
                                broken.stream().map(CheckedRules.Failing::product))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(DataProduct::id, Function.identity()));
        return Stream.of(
                        unreadable(unreadable.stream()
                                .map(trouble -> concerned.get(trouble.product()))
                                .filter(Objects::nonNull)
                                .toList()),
                        broken.stream().map(rule -> broken(concerned.get(rule.product()), rule)),
                        use(shown),
                        failing.stream().map(trouble -> failing(concerned.get(trouble.product()), trouble)),
                        owned.left(owner, MOST).stream().map(OwnerTodos::left),
                        outside.stream().map(trouble -> outside(concerned.get(trouble.product()), trouble)))
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Todo> unreadable(List<DataProduct> concerned) {
        Map<?, String> sentences = concerned.isEmpty()
                ? Map.of()
                : obstacles.of(concerned.stream()
                        .flatMap(product -> product.ports().stream())
                        .toList());
        return concerned.stream().map(product -> {
            List<String> told = product.ports().stream()
                    .flatMap(port -> Stream.ofNullable(sentences.get(port.object())))
                    .toList();
            String more = told.size() > 1 ? " %d more.".formatted(told.size() - 1) : "";
            String page = managed(product);
            return new Todo(
                    new Badge("Can't be read", "circle-x", "bad"),
                    "Nobody can read " + product.name(),
                    page,
                    (told.isEmpty() ? "" : told.getFirst()) + more + " Until then nobody is approved.",
                    new Button("See why", "nobody can read " + product.name(), page));
        });
    }

    private static Todo broken(DataProduct product, CheckedRules.Failing rules) {
        String page = "/products/" + product.path() + "/contract";
        return new Todo(
                new Badge("Rule failed", "circle-x", "bad"),
                rules.count() == 1
                        ? "%s: %s fails".formatted(product.name(), rules.name())
                        : "%s: %s fail"
                                .formatted(
                                        product.name(),
                                        Formats.counted(rules.count(), "quality rule", "quality rules")),
                page,
                "Since %s. Whoever looks at the product sees it.".formatted(Formats.day(rules.since())),
                new Button("See what failed", "in " + product.name(), page));
    }

    /** The worst of each product whose calls fell or fail, for as long as that lasts. */
    private Stream<Todo> use(MyProducts.Owned shown) {
        return findings
                .ofCalls(shown.products().stream()
                        .map(MyProducts.MyProduct::product)
                        .toList())
                .entrySet()
                .stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(finding -> !finding.over())
                        .limit(1)
                        .map(finding -> use(entry.getKey(), finding)));
    }

    private static Todo use(DataProduct product, Finding finding) {
        String page = "/products/" + product.path() + "/usage";
        return new Todo(
                new Badge(finding.kind().label(), "triangle-alert", "bad"),
                product.name() + ": " + lowered(finding.toOwners().title()),
                page,
                finding.toOwners().text(),
                new Button("See usage", "of " + product.name(), page));
    }

    private static String lowered(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    private static Todo failing(DataProduct product, Trouble trouble) {
        String page = managed(product) + "#holders";
        return new Todo(
                new Badge("Set-up failed", "circle-x", "bad"),
                "%s: Trino refuses %s".formatted(product.name(), Formats.counted(trouble.count(), "grant", "grants")),
                page,
                "Approved, but nobody of them can read yet. It is tried again by itself; the platform team has been"
                        + " told.",
                new Button("See why", "Trino refuses grants on " + product.name(), page));
    }

    private static Todo outside(DataProduct product, Trouble trouble) {
        String page = managed(product) + "#outside";
        String since = trouble.since() == null ? "" : "Seen since " + Formats.day(trouble.since()) + ". ";
        return new Todo(
                new Badge("Given outside", "triangle-alert", "warn"),
                "%s: %s given outside the portal"
                        .formatted(product.name(), Formats.counted(trouble.count(), "privilege", "privileges")),
                page,
                since + "No agreement says who needs it, what for, or until when.",
                new Button("See who", "holds it on " + product.name(), page));
    }

    private static Todo left(LeftOwner left) {
        boolean one = left.products() == 1;
        String owned = one ? left.name() : Formats.counted(left.products(), "product", "products") + " of yours";
        String page = "/products/" + left.path();
        return new Todo(
                new Badge("Owner left", "user", "warn"),
                "%s has left and still owns %s".formatted(left.displayName(), owned),
                page,
                "Left on %s. Name somebody else in the %s."
                        .formatted(Formats.day(left.leftAt()), one ? "product's file" : "products' files"),
                new Button("See product", left.name(), page));
    }

    private static String managed(DataProduct product) {
        return "/products/" + product.path() + "/manage";
    }
}

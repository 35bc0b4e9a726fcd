package io.fondaco.product.folder;

import io.fondaco.product.ProductStatus;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.folder.Claims.Claim;
import io.fondaco.product.folder.ReadProduct.Identity;
import io.fondaco.product.reading.ProductOutcome;
import io.fondaco.product.reading.ProductOutcome.Result;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** All that is published when a reading begins, for the files to be held against. */
final class KnownProducts implements Claims.Holders {

    private final Map<String, KnownProduct> byPath = new HashMap<>();
    private final Map<Claim, Set<String>> held = new HashMap<>();
    private final Predicate<String> named;

    private KnownProducts(Predicate<String> named) {
        this.named = named;
    }

    /**
     * Of all products that are published.
     *
     * @param named whether whoever publishes may be told this path
     */
    static KnownProducts of(List<KnownProduct> published, Predicate<String> named) {
        KnownProducts known = new KnownProducts(named);
        published.forEach(product -> {
            known.byPath.put(product.path(), product);
            hold(known.held, product.path(), product.identity());
        });
        return known;
    }

    /** The product of this path, if it is or ever was published. */
    Optional<KnownProduct> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    @Override
    public Set<String> of(Claim claim) {
        return Set.copyOf(held.getOrDefault(claim, Set.of()));
    }

    /** Who holds what once the products of these paths are what they want to be. */
    Claims.Holders after(Map<String, Identity> wanted) {
        Map<Claim, Set<String>> taken = new HashMap<>();
        wanted.forEach((path, identity) -> hold(taken, path, identity));
        return new Claims.Holders() {
            @Override
            public Set<String> of(Claim claim) {
                Set<String> holders = new HashSet<>(KnownProducts.this.of(claim));
                holders.removeAll(wanted.keySet());
                holders.addAll(taken.getOrDefault(claim, Set.of()));
                return holders;
            }

            @Override
            public String called(String path) {
                return KnownProducts.this.called(path);
            }
        };
    }

    @Override
    public String called(String path) {
        return named.test(path) ? Claims.Holders.super.called(path) : "Another product";
    }

    /**
     * Each group holds a product and all that must let go of something before it can be published; two that swap are
     * one group.
     */
    List<List<ReadProduct>> dependencyGroups(List<ReadProduct> waiting) {
        Map<String, ReadProduct> left = new LinkedHashMap<>();
        waiting.forEach(product -> left.put(product.path(), product));
        List<List<ReadProduct>> groups = new ArrayList<>();
        for (ReadProduct first : waiting) {
            List<ReadProduct> group = new ArrayList<>();
            Deque<String> open = new ArrayDeque<>(List.of(first.path()));
            while (!open.isEmpty()) {
                ReadProduct one = left.remove(open.pop());
                if (one != null) {
                    group.add(one);
                    open.addAll(inTheWayOf(one));
                }
            }
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        return groups;
    }

    /** The other products that hold what this one wants to have. */
    private Set<String> inTheWayOf(ReadProduct product) {
        Set<String> others = new TreeSet<>();
        product.identity()
                .ifPresent(identity ->
                        Claims.of(product.path(), identity).forEach(claimed -> others.addAll(of(claimed.claim()))));
        others.remove(product.path());
        return others;
    }

    /** The product is published as its files say, from now on: it holds what they name, and lets go what it had. */
    void nowPublished(ReadProduct product) {
        of(product.path())
                .ifPresent(before -> Claims.of(before.path(), before.identity())
                        .forEach(claimed -> held.getOrDefault(claimed.claim(), new HashSet<>())
                                .remove(before.path())));
        product.identity().ifPresent(identity -> hold(held, product.path(), identity));
    }

    private static void hold(Map<Claim, Set<String>> held, String path, Identity identity) {
        Claims.of(path, identity)
                .forEach(claimed -> held.computeIfAbsent(claimed.claim(), _ -> new HashSet<>())
                        .add(path));
    }

    /** Whether this is the path of a product. */
    boolean knows(String path) {
        return byPath.containsKey(path);
    }

    /** The products whose files were taken away from the folder. */
    List<ProductOutcome> gone(ProductSource folder) {
        return byPath.values().stream()
                .filter(product -> product.keptIn() == KeptIn.FOLDER && product.status() != ProductStatus.RETIRED)
                .map(KnownProduct::path)
                .filter(folder::isGone)
                .sorted()
                .map(path -> new ProductOutcome(path, Result.GONE, ""))
                .toList();
    }
}

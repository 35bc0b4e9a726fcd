package io.fondaco.product.folder;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.change.Refusal;
import io.fondaco.product.folder.ReadProduct.Identity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What one product alone may have: its id, its name in its domain, and each object that it reads. Of several that want
 * the same the one that is published with it keeps it, else one that is published, else the first by path.
 */
final class Claims {

    /** Something that one product alone may have. */
    sealed interface Claim {

        /** The id in its file. */
        record Id(String id) implements Claim {}

        /** The name, in lower case, in the domain of this slug. */
        record Name(String domain, String name) implements Claim {}

        /** A table or view. */
        record Reads(QualifiedName object) implements Claim {}
    }

    /** Which products, by path, are published with what only one may have. */
    interface Holders {

        /** Those that are published with this: none or one, as far as it depends on the portal. */
        Set<String> of(Claim claim);

        /** What a product of this path is called to whoever wants what it has; it may be hidden from them. */
        default String called(String path) {
            return "The product " + path;
        }
    }

    /** What a product claims, and the field of its file that says so. */
    record Claimed(Claim claim, String field) {}

    private record Claimant(String path, String field) {}

    private final Map<Claim, List<Claimant>> claimants = new LinkedHashMap<>();

    private Claims() {}

    /**
     * Why products may not become what their files say, by path: of several that claim the same, one keeps it.
     *
     * @param known whether this is the path of a product that is published
     */
    static Map<String, List<Refusal>> refusals(List<ReadProduct> products, Holders holders, Predicate<String> known) {
        Claims claims = new Claims();
        products.forEach(product -> product.identity().ifPresent(identity -> claims.addAll(product, identity)));
        return claims.refusals(holders, known);
    }

    /**
     * Why a product can't become what it wants to be while another is published with a part of it, whatever that one's
     * files say: they may be refused, or gone.
     */
    static Optional<Refusal> held(String path, Identity wanted, Holders holders) {
        return of(path, wanted).stream()
                .flatMap(claimed -> holders.of(claimed.claim()).stream()
                        .filter(other -> !other.equals(path))
                        .sorted()
                        .map(other -> new Refusal(
                                claimed.field(),
                                sentence(claimed.claim(), holders.called(other))
                                        + " It is published so until its own files change, or an admin retires it.")))
                .findFirst();
    }

    /** What a product holds once it is published so; the id in its file is not kept, and nobody is published with it. */
    static List<Claimed> of(String path, Identity identity) {
        if (identity.status() == ProductStatus.RETIRED) {
            return List.of();
        }
        String domain = path.substring(0, path.indexOf('/'));
        List<Claimed> claims = new ArrayList<>();
        String name = identity.name().strip().toLowerCase(Locale.ROOT);
        claims.add(new Claimed(new Claim.Name(domain, name), "name"));
        for (int place = 0; place < identity.objects().size(); place++) {
            claims.add(new Claimed(new Claim.Reads(identity.objects().get(place)), "outputPorts[" + place + "]"));
        }
        return claims;
    }

    private void addAll(ReadProduct product, Identity identity) {
        add(new Claimed(new Claim.Id(identity.id()), "id"), product.path());
        of(product.path(), identity).forEach(claimed -> add(claimed, product.path()));
    }

    private void add(Claimed claimed, String path) {
        claimants.computeIfAbsent(claimed.claim(), _ -> new ArrayList<>(1)).add(new Claimant(path, claimed.field()));
    }

    private Map<String, List<Refusal>> refusals(Holders holders, Predicate<String> known) {
        Map<String, List<Refusal>> refusals = new HashMap<>();
        claimants.values().removeIf(each -> each.size() < 2);
        claimants.forEach((claim, all) -> {
            Set<String> first = holders.of(claim);
            List<Claimant> ordered = all.stream()
                    .sorted(Comparator.comparing((Claimant each) -> !first.contains(each.path()))
                            .thenComparing(each -> !known.test(each.path()))
                            .thenComparing(Claimant::path))
                    .toList();
            String keeps = ordered.getFirst().path();
            for (Claimant other : ordered.subList(1, ordered.size())) {
                refusals.computeIfAbsent(other.path(), _ -> new ArrayList<>())
                        .add(new Refusal(other.field(), sentence(claim, holders.called(keeps))));
            }
        });
        return refusals;
    }

    private static String sentence(Claim claim, String other) {
        return switch (claim) {
            case Claim.Id id -> other + " has the same id, " + id.id() + ".";
            case Claim.Name _ -> other + " has the same name; in one domain nobody could tell them apart.";
            case Claim.Reads reads ->
                other + " reads the same object, " + reads.object() + ": only one product can answer for it.";
        };
    }
}

package io.fondaco.product.folder;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductStatus;
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

    /** What is published already. */
    interface Published {

        /** Which products are published with each of these, by path. */
        Map<Claim, Set<String>> holders(Set<Claim> claims);

        /** Whether this is the path of a product. */
        boolean knows(String path);
    }

    /** Why a product may not be what its files say, at the field that says it. */
    record Conflict(String field, String reason) {}

    private record Claimant(String path, String field) {}

    private final Map<Claim, List<Claimant>> claimants = new LinkedHashMap<>();

    private Claims() {}

    /** Why products may not become what their files say, by path. */
    static Map<String, List<Conflict>> conflicts(List<ReadProduct> products, Published published) {
        Claims claims = new Claims();
        products.forEach(product -> product.identity().ifPresent(identity -> claims.addAll(product, identity)));
        return claims.conflicts(published);
    }

    /**
     * Why a product can't become what its file says while another is published with a part of it, whatever that one's
     * files say: they may be refused, or gone.
     */
    static Optional<VersionRules.Refusal> held(
            String domain, String path, ProductDescription wanted, Published published) {
        if (wanted.status() == ProductStatus.RETIRED) {
            return Optional.empty();
        }
        Map<Claim, String> fields = new LinkedHashMap<>();
        fields.put(name(domain, wanted.name()), "name");
        for (int place = 0; place < wanted.ports().size(); place++) {
            fields.put(new Claim.Reads(wanted.ports().get(place).object()), "outputPorts[" + place + "]");
        }
        Map<Claim, Set<String>> holders = published.holders(fields.keySet());
        return fields.keySet().stream()
                .flatMap(claim -> holders.getOrDefault(claim, Set.of()).stream()
                        .filter(other -> !other.equals(path))
                        .sorted()
                        .map(other -> new VersionRules.Refusal(
                                fields.get(claim),
                                sentence(claim, other)
                                        + " It is published so until its own files change, or an admin retires it.")))
                .findFirst();
    }

    static Claim.Name name(String domain, String name) {
        return new Claim.Name(domain, name.strip().toLowerCase(Locale.ROOT));
    }

    private void addAll(ReadProduct product, Identity identity) {
        add(new Claim.Id(identity.id()), product.path(), "id");
        if (identity.status() == ProductStatus.RETIRED) {
            return;
        }
        add(name(product.domain(), identity.name()), product.path(), "name");
        for (int place = 0; place < identity.objects().size(); place++) {
            add(new Claim.Reads(identity.objects().get(place)), product.path(), "outputPorts[" + place + "]");
        }
    }

    private void add(Claim claim, String path, String field) {
        claimants.computeIfAbsent(claim, _ -> new ArrayList<>(1)).add(new Claimant(path, field));
    }

    private Map<String, List<Conflict>> conflicts(Published published) {
        claimants.values().removeIf(each -> each.size() < 2);
        if (claimants.isEmpty()) {
            return Map.of();
        }
        Map<Claim, Set<String>> holders = published.holders(claimants.keySet());
        Map<String, List<Conflict>> conflicts = new HashMap<>();
        claimants.forEach((claim, all) -> {
            Set<String> first = holders.getOrDefault(claim, Set.of());
            List<Claimant> ordered = all.stream()
                    .sorted(Comparator.comparing((Claimant each) -> !first.contains(each.path()))
                            .thenComparing(each -> !published.knows(each.path()))
                            .thenComparing(Claimant::path))
                    .toList();
            refuse(ordered.subList(1, ordered.size()), claim, ordered.getFirst(), conflicts);
        });
        return conflicts;
    }

    private static void refuse(
            List<Claimant> others, Claim claim, Claimant keeps, Map<String, List<Conflict>> conflicts) {
        for (Claimant other : others) {
            conflicts
                    .computeIfAbsent(other.path(), _ -> new ArrayList<>())
                    .add(new Conflict(other.field(), sentence(claim, keeps.path())));
        }
    }

    private static String sentence(Claim claim, String other) {
        return switch (claim) {
            case Claim.Id id -> "The product " + other + " has the same id, " + id.id() + ".";
            case Claim.Name _ ->
                "The product " + other + " has the same name; in one domain nobody could tell them apart.";
            case Claim.Reads reads ->
                "The product " + other + " reads the same object, " + reads.object()
                        + ": only one product can answer for it.";
        };
    }
}

package io.fondaco.product.folder;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.folder.Claims.Claim;
import io.fondaco.product.folder.ProductOutcome.Result;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is published already, for a reading of the folder to be held against. */
@ApplicationScoped
class KnownProducts implements Claims.Published {

    private final DataProducts products;
    private final OutputPorts ports;

    KnownProducts(DataProducts products, OutputPorts ports) {
        this.products = products;
        this.ports = ports;
    }

    /** Paths of the products that are published with each of these; an id is not kept, so that nobody is with one. */
    @Override
    public Map<Claim, Set<String>> holders(Set<Claim> claims) {
        Set<QualifiedName> objects = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Claim claim : claims) {
            switch (claim) {
                case Claim.Reads reads -> objects.add(reads.object());
                case Claim.Name name -> names.add(name.name());
                case Claim.Id _ -> {}
            }
        }
        return QuarkusTransaction.requiringNew().call(() -> holders(objects, names));
    }

    private Map<Claim, Set<String>> holders(Set<QualifiedName> objects, Set<String> names) {
        Map<Claim, Set<String>> holders = new HashMap<>();
        for (OutputPort port : ports.byObject(objects)) {
            if (port.product().status() != ProductStatus.RETIRED) {
                add(holders, new Claim.Reads(port.object()), port.product());
            }
        }
        if (!names.isEmpty()) {
            products.list("lower(name) in ?1 and status <> ?2", names, ProductStatus.RETIRED)
                    .forEach(
                            product -> add(holders, Claims.name(product.domain().slug(), product.name()), product));
        }
        return holders;
    }

    private static void add(Map<Claim, Set<String>> holders, Claim claim, DataProduct product) {
        holders.computeIfAbsent(claim, _ -> new HashSet<>()).add(product.path());
    }

    @Override
    public Set<String> known(Set<String> paths) {
        return paths.stream().filter(this::knows).collect(Collectors.toSet());
    }

    /** Whether {@code domain/slug} is or ever was published. */
    boolean knows(String path) {
        int slash = path.indexOf('/');
        return QuarkusTransaction.requiringNew()
                .call(() -> products.byPath(path.substring(0, slash), path.substring(slash + 1))
                        .isPresent());
    }

    /** The products whose files were taken away. */
    List<ProductOutcome> gone(ProductFolder folder) {
        return QuarkusTransaction.requiringNew()
                .call(() -> products.list("status <> ?1", ProductStatus.RETIRED).stream()
                        .map(DataProduct::path)
                        .filter(folder::isGone)
                        .sorted()
                        .map(path -> new ProductOutcome(path, Result.GONE, ""))
                        .toList());
    }
}

package io.fondaco.lineage.follow;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.How;
import io.fondaco.lineage.LineageStore;
import io.fondaco.lineage.Links;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Reads what the files of products declare of their sources, of those that changed since it looked. What is declared is
 * worked out anew as a whole, so what a file no longer says is gone.
 */
@ApplicationScoped
class FollowFiles {

    private static final int AT_ONCE = 100;
    private static final int TIMEOUT_SECONDS = 120;

    private final StatelessSession session;
    private final DataProducts products;
    private final LineageStore store;
    private final Contracts contracts;
    private final Clock clock;

    FollowFiles(StatelessSession session, DataProducts products, LineageStore store, Contracts contracts, Clock clock) {
        this.session = session;
        this.products = products;
        this.store = store;
        this.contracts = contracts;
        this.clock = clock;
    }

    /** All that changed; says how many products. */
    int run() {
        int all = 0;
        OptionalInt done = some();
        while (done.orElse(0) > 0) {
            all += done.getAsInt();
            done = some();
        }
        return all;
    }

    private OptionalInt some() {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            Set<UUID> due = due();
            if (due.isEmpty() || !store.takeTurn()) {
                return OptionalInt.empty();
            }
            // What another node did meanwhile is done.
            due.retainAll(due());
            read(products.byIds(due));
            return OptionalInt.of(due.size());
        });
    }

    private Set<UUID> due() {
        return new HashSet<>(session.createSelectionQuery("""
                        select product.id from DataProduct product
                            left join LineageDeclared read on read.product = product.id
                        where read.product is null or read.changeNumber <> product.version
                        order by product.id
                        """, UUID.class)
                .setMaxResults(AT_ONCE)
                .list());
    }

    private void read(List<DataProduct> some) {
        Set<UUID> ids = new HashSet<>();
        Map<UUID, PortContract> ofPorts = new HashMap<>();
        Map<UUID, Set<String>> inputs = new HashMap<>();
        Set<LineageContract.Key> known = new HashSet<>();
        Set<LineageInput.Key> named = new HashSet<>();
        for (DataProduct product : some) {
            ids.add(product.id());
            for (OutputPort port : shown(product)) {
                PortContract contract = PortContract.of(port);
                ofPorts.put(port.id(), contract);
                if (!contract.id().isEmpty()) {
                    known.add(new LineageContract.Key(contract.id(), port.id()));
                }
            }
            Set<String> ofProduct = inputs(product);
            inputs.put(product.id(), ofProduct);
            ofProduct.forEach(contract -> named.add(new LineageInput.Key(product.id(), contract)));
        }
        if (ids.isEmpty()) {
            return;
        }
        contracts.note(ids, known, named);
        Set<String> all = new HashSet<>();
        inputs.values().forEach(all::addAll);
        Map<String, Set<QualifiedName>> objects = contracts.objects(all);
        Map<UUID, Links> declared = new HashMap<>();
        for (DataProduct product : some) {
            Links links = new Links();
            gather(product, ofPorts, inputs.get(product.id()), objects, links);
            declared.put(product.id(), links);
        }
        store.declare(ids, declared);
        noteRead(some);
    }

    /** Of what is not published nothing is said. */
    private static List<OutputPort> shown(DataProduct product) {
        return product.status().isPublic() ? product.ports() : List.of();
    }

    private static Set<String> inputs(DataProduct product) {
        if (!product.status().isPublic()) {
            return Set.of();
        }
        return product.versions().stream()
                .filter(version -> version.number().equals(product.currentVersion()))
                .findFirst()
                .map(ProductVersion::source)
                .map(ProductInputs::of)
                .orElse(Set.of());
    }

    private void gather(
            DataProduct product,
            Map<UUID, PortContract> ofPorts,
            Set<String> inputs,
            Map<String, Set<QualifiedName>> objects,
            Links links) {
        Instant now = clock.instant();
        for (OutputPort port : shown(product)) {
            PortLinks.gather(port, ofPorts.getOrDefault(port.id(), PortContract.NONE), now, links);
            for (String contract : inputs) {
                objects.getOrDefault(contract, Set.of())
                        .forEach(object -> links.add(object, port.object(), How.CONTRACT, now, Set.of()));
            }
        }
    }

    private void noteRead(List<DataProduct> some) {
        session.createMutationQuery("delete from LineageDeclared where product in :products")
                .setParameterList("products", some.stream().map(DataProduct::id).toList())
                .executeUpdate();
        session.insertMultiple(some.stream()
                .map(product -> new LineageDeclared(product.id(), product.changeNumber()))
                .toList());
    }
}

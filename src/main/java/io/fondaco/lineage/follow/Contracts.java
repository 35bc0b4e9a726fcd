package io.fondaco.lineage.follow;

import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.engine.name.QualifiedName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Which contract is of which port, and which product names which as its input: each may be read before the other. */
@ApplicationScoped
class Contracts {

    private static final int AT_ONCE = 250;

    private final StatelessSession session;

    Contracts(StatelessSession session) {
        this.session = session;
    }

    /**
     * Notes what these products' files say now. A product that names a contract which has just become known, or has moved
     * to another port, is due again.
     */
    void note(Collection<UUID> products, Set<LineageContract.Key> contracts, Set<LineageInput.Key> inputs) {
        Set<LineageContract.Key> before = contractsOf(products);
        Set<LineageContract.Key> fresh = new HashSet<>(contracts);
        fresh.removeAll(before);
        Set<LineageContract.Key> gone = new HashSet<>(before);
        gone.removeAll(contracts);
        gone.forEach(key -> session.createMutationQuery(
                        "delete from LineageContract where key.contract = :contract and key.port = :port")
                .setParameter("contract", key.contract())
                .setParameter("port", key.port())
                .executeUpdate());
        session.insertMultiple(fresh.stream().map(LineageContract::new).toList());
        session.createMutationQuery("delete from LineageInput where key.product in :products")
                .setParameterList("products", products)
                .executeUpdate();
        session.insertMultiple(inputs.stream().map(LineageInput::new).toList());
        Set<String> changed = new HashSet<>();
        fresh.forEach(key -> changed.add(key.contract()));
        gone.forEach(key -> changed.add(key.contract()));
        for (List<String> some : Chunks.of(List.copyOf(changed), AT_ONCE)) {
            session.createMutationQuery(
                            "delete from LineageDeclared where product in"
                                    + " (select input.key.product from LineageInput input where input.key.contract in :contracts)")
                    .setParameterList("contracts", some)
                    .executeUpdate();
        }
    }

    private Set<LineageContract.Key> contractsOf(Collection<UUID> products) {
        return session
                .createSelectionQuery(
                        "select contract from LineageContract contract where contract.key.port in"
                                + " (select port.id from OutputPort port where port.product.id in :products)",
                        LineageContract.class)
                .setParameterList("products", products)
                .list()
                .stream()
                .map(LineageContract::key)
                .collect(Collectors.toSet());
    }

    /** What the ports of these contracts read now, by contract. */
    Map<String, Set<QualifiedName>> objects(Set<String> contracts) {
        Map<String, Set<QualifiedName>> objects = new HashMap<>();
        for (List<String> some : Chunks.of(List.copyOf(contracts), AT_ONCE)) {
            Among among = Among.of("contract", some);
            SelectionQuery<Object[]> query = session.createSelectionQuery(
                    "select contract.key.contract, port.object from LineageContract contract"
                            + " join OutputPort port on port.id = contract.key.port"
                            + " where port.removed = false and contract.key.contract in " + among.list(),
                    Object[].class);
            among.into(query::setParameter);
            query.list()
                    .forEach(row -> objects.computeIfAbsent((String) row[0], _ -> new HashSet<>())
                            .add((QualifiedName) row[1]));
        }
        return objects;
    }
}

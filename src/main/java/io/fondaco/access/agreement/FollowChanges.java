package io.fondaco.access.agreement;

import io.fondaco.access.grant.ResyncGrants;
import io.fondaco.access.grant.WantedPrivileges.Scope;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.ServiceAccountConfirmed;
import io.fondaco.access.mode.ModeViews;
import io.fondaco.common.Chunks;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.MembershipsChanged;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductsChanged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes due what a change of products, teams or agreements makes other than wanted: where ports lay before and lie now,
 * what somebody who joined or left may read. In the transaction of the change, so that nothing is lost; and once more
 * after it, since of two changes at the same moment (an approval for a team while somebody joins it, or while the port
 * moves) neither saw the other, and the one that ends last sees both.
 */
@ApplicationScoped
class FollowChanges {

    private static final int OBJECTS_AT_ONCE = 500;

    private final ResyncGrants resync;
    private final OutputPorts ports;
    private final ModeViews views;

    FollowChanges(ResyncGrants resync, OutputPorts ports, ModeViews views) {
        this.resync = resync;
        this.ports = ports;
        this.views = views;
    }

    void during(@Observes ProductsChanged changed) {
        Set<QualifiedName> objects = new TreeSet<>(ports.objectsOf(changed.products()));
        objects.addAll(views.objectsOf(changed.products()));
        Chunks.of(List.copyOf(objects), OBJECTS_AT_ONCE)
                .forEach(some -> resync.in(new Scope(Set.copyOf(some), Set.of())));
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductsChanged changed) {
        QuarkusTransaction.requiringNew().run(() -> during(changed));
    }

    void during(@Observes MembershipsChanged changed) {
        resync.in(new Scope(Set.of(), Set.of(changed.person())));
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) MembershipsChanged changed) {
        QuarkusTransaction.requiringNew().run(() -> during(changed));
    }

    void during(@Observes ServiceAccountConfirmed confirmed) {
        resync.in(new Scope(Set.of(), Set.of(confirmed.account())));
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) ServiceAccountConfirmed confirmed) {
        QuarkusTransaction.requiringNew().run(() -> during(confirmed));
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgreementTouched touched) {
        QuarkusTransaction.requiringNew().run(() -> {
            Set<QualifiedName> objects = new HashSet<>(ports.objectsOfPort(touched.port()));
            objects.add(touched.object());
            boolean team = touched.holder().kind() == HolderKind.TEAM;
            resync.in(
                    new Scope(objects, team ? Set.of() : Set.of(touched.holder().name())));
        });
    }
}

package io.fondaco.quality.run;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.grant.ResyncGrants;
import io.fondaco.access.grant.WantedPrivileges.Scope;
import io.fondaco.job.Attempt;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.quality.QualityConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The standing agreements of the users that check rules, one user a product: one for each port with rules that run, or with
 * columns to profile, and no other.
 */
@ApplicationScoped
class CheckerAgreements {

    private static final int AT_ONCE = 500;

    private static final String TO_MAKE = """
        select q.id from quality_port q
        join output_port o on o.id = q.id
        join data_product p on p.id = o.product
        join domain d on d.id = p.domain
        join catalog_ability c on c.cluster = o.cluster and c.name = o.catalog_name and c.keeps_grants = true
        left join agreement a on a.port = q.id and a.principal = :user || '.' || d.slug || '.' || p.slug and a.standing = true
          and a.holder_kind = 'SERVICE_ACCOUNT' and a.state <> 'ENDED'
        where (q.running_rules > 0 or q.profiled = true) and o.removed = false and p.status <> 'RETIRED' and a.id is null
        order by q.id limit :most
        """;
    private static final String TO_END = """
        select a.id from agreement a
        join output_port o on o.id = a.port
        join data_product p on p.id = o.product
        join domain d on d.id = p.domain
        left join quality_port q on q.id = a.port and (q.running_rules > 0 or q.profiled = true)
        where a.standing = true and a.holder_kind = 'SERVICE_ACCOUNT' and a.state <> 'ENDED'
          and (q.id is null or a.principal <> :user || '.' || d.slug || '.' || p.slug)
        order by a.id limit :most
        """;

    private final EntityManager entities;
    private final Agreements agreements;
    private final EndAgreement end;
    private final DataProducts products;
    private final OutputPorts ports;
    private final ResyncGrants resync;
    private final QualityConfig config;

    CheckerAgreements(
            EntityManager entities,
            Agreements agreements,
            EndAgreement end,
            DataProducts products,
            OutputPorts ports,
            ResyncGrants resync,
            QualityConfig config) {
        this.entities = entities;
        this.agreements = agreements;
        this.end = end;
        this.products = products;
        this.ports = ports;
        this.resync = resync;
        this.config = config;
    }

    /** Makes those that are missing and ends those that are not wanted any more. */
    void keep(Attempt attempt, Clock clock) {
        int made = attempt.each(due(TO_MAKE), id -> make(id, clock));
        int ended = attempt.each(due(TO_END), this::end);
        attempt.did(made, "standing agreement made", "standing agreements made");
        attempt.did(ended, "standing agreement ended", "standing agreements ended");
    }

    private List<UUID> due(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> rows = entities.createNativeQuery(sql, UUID.class)
                    .setParameter("user", config.user())
                    .setParameter("most", AT_ONCE)
                    .getResultList();
            return rows.stream().map(UUID.class::cast).toList();
        });
    }

    private int make(UUID id, Clock clock) {
        Scope scope = QuarkusTransaction.requiringNew().call(() -> {
            OutputPort port = ports.findById(id);
            products.findLocked(port.product().id());
            String user = config.userOf(port.product().path());
            agreements.persist(Agreement.ofChecker(port, user, clock.instant()));
            Scope made = new Scope(Set.of(port.object()), Set.of(user));
            resync.in(made);
            return made;
        });
        // Of two changes at the same moment neither saw the other: who ends last sees both.
        QuarkusTransaction.requiringNew().run(() -> resync.in(scope));
        return 1;
    }

    private int end(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            Agreement agreement = agreements.findById(id);
            products.findLocked(agreement.port().product().id());
            if (agreement.isOpen()) {
                end.end(agreement, EndReason.RELEASED, "system:quality", "No quality rule is checked there any more");
            }
        });
        return 1;
    }
}

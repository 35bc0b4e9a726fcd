package io.fondaco.product.folder;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Chunks;
import io.fondaco.common.Slug;
import io.fondaco.engine.Clusters;
import io.fondaco.identity.NameUse;
import io.fondaco.identity.PrincipalNames;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.organisation.Team;
import io.fondaco.product.organisation.Teams;
import io.fondaco.product.standard.Organisation;
import io.fondaco.product.standard.Organisation.DomainEntry;
import io.fondaco.product.standard.Organisation.TeamEntry;
import io.fondaco.product.standard.ReferenceData;
import io.fondaco.product.standard.ReferenceData.NameCheck;
import io.fondaco.product.standard.ReferenceData.Settings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes over the organisation's domains and teams; those that its file no longer names are kept. */
@ApplicationScoped
class DescribeOrganisation {

    private static final int TOLD_TOGETHER = 500;

    private final Domains domains;
    private final Teams teams;
    private final DataProducts products;
    private final Clusters clusters;
    private final PrincipalNames principalNames;
    private final AuditTrail audit;
    private final Event<ProductsChanged> news;

    DescribeOrganisation(
            Domains domains,
            Teams teams,
            DataProducts products,
            Clusters clusters,
            PrincipalNames principalNames,
            AuditTrail audit,
            Event<ProductsChanged> news) {
        this.domains = domains;
        this.teams = teams;
        this.products = products;
        this.clusters = clusters;
        this.principalNames = principalNames;
        this.audit = audit;
        this.news = news;
    }

    /** In the caller's transaction. */
    void describe(Organisation organisation, String actor) {
        organisation.domains().forEach(entry -> describe(entry, actor));
        organisation.teams().forEach(this::describe);
    }

    private void describe(DomainEntry entry, String actor) {
        Domain domain = domains.bySlug(entry.id()).orElseGet(() -> {
            Domain created = new Domain(new Slug(entry.id()));
            domains.persist(created);
            return created;
        });
        @Nullable Domain parent = entry.parent().flatMap(domains::bySlug).orElse(null);
        boolean same = domain.name().equals(entry.name())
                && domain.summary().equals(entry.summary())
                && domain.owners().equals(entry.owners())
                && domain.parent().equals(Optional.ofNullable(parent));
        if (same) {
            return;
        }
        domain.describe(entry.name(), entry.summary(), parent, entry.owners());
        audit.record(AuditEntry.of(
                actor, AuditAction.DOMAIN_CHANGED, entry.id(), "owners " + String.join(", ", entry.owners())));
        Chunks.of(products.idsIn(domain), TOLD_TOGETHER)
                .forEach(some -> news.fire(new ProductsChanged(Set.copyOf(some))));
    }

    private void describe(TeamEntry entry) {
        teams.findByIdOptional(entry.id())
                .ifPresentOrElse(
                        team -> team.describe(entry.name(), entry.contact()),
                        () -> teams.persist(new Team(entry.id(), entry.name(), entry.contact())));
    }

    /** Why a file can't name this person or team: somebody else has the name, or one that looks like it. */
    Optional<String> problem(NameUse named) {
        return QuarkusTransaction.joiningExisting().call(() -> principalNames.problem(named));
    }

    /** What product files may refer to now. */
    @Transactional
    ReferenceData reference(Settings settings, LocalDate today) {
        Map<String, String> names = domains.listAll().stream().collect(Collectors.toMap(Domain::slug, Domain::name));
        Set<String> ids = teams.listAll().stream().map(Team::slug).collect(Collectors.toSet());
        NameCheck check = this::problem;
        return new ReferenceData(names, ids, clusters.names(), check.remembered(), settings, today);
    }
}

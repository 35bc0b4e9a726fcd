package io.fondaco.publish.apply;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductRole;
import io.fondaco.product.RoleHolder;
import io.fondaco.product.mode.PortModes;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.role.RoleChanges;
import io.fondaco.product.standard.ProductFile;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.product.terms.ApprovalPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What service accounts publish: what an owner named them for, as long as that owner is one and is here, and the account
 * is proved. They change nobody's rights, and a product that they begin gives nobody more than its domain's owners would
 * by saying nothing.
 */
@ApplicationScoped
class ProgramRights {

    private final DataProducts products;
    private final Domains domains;
    private final Publishers publishers;
    private final ServiceAccounts accounts;
    private final Policies policies;
    private final RoleChanges roleChanges;
    private final TeamMemberships memberships;

    ProgramRights(
            DataProducts products,
            Domains domains,
            Publishers publishers,
            ServiceAccounts accounts,
            Policies policies,
            RoleChanges roleChanges,
            TeamMemberships memberships) {
        this.products = products;
        this.domains = domains;
        this.publishers = publishers;
        this.accounts = accounts;
        this.policies = policies;
        this.roleChanges = roleChanges;
        this.memberships = memberships;
    }

    /** Whether an owner of the product lets this account publish it. */
    boolean mayChange(String account, DataProduct product) {
        return named(product.path(), account)
                .filter(named -> product.people(ProductRole.OWNER).contains(named.namedBy()))
                .isPresent();
    }

    /** The owner of the domain who lets this account publish new products there. */
    Optional<String> mayBegin(String account, Domain domain) {
        return named(domain.slug(), account).map(Publisher::namedBy).filter(domain.owners()::contains);
    }

    /** An account that was registered anew since it was named is another one. */
    private Optional<Publisher> named(String place, String account) {
        return accounts.proved(account)
                .flatMap(proved -> publishers.account(place, proved.name()))
                .filter(named -> accounts.standsBehind(
                        new Holder(HolderKind.SERVICE_ACCOUNT, named.key().name()), named.namedAt()));
    }

    /** What of these files a service account may not say, in the caller's transaction. */
    List<Problem> beyond(String account, ProductFiles files, ProductDescription wanted) {
        return products.byPath(files.domain(), files.slug())
                .map(product -> changed(product, files, wanted))
                .orElseGet(() -> begun(account, files, wanted));
    }

    private List<Problem> changed(DataProduct product, ProductFiles files, ProductDescription wanted) {
        List<Problem> problems = new ArrayList<>();
        if (!product.holders().equals(wanted.people())
                || !Set.copyOf(product.peopleNames()).equals(Set.copyOf(wanted.peopleNames()))
                || roleChanges.differ(product, wanted.source())) {
            problems.add(unchanged(files, "team", "owners, approvers and stewards"));
        }
        if (!product.ownerTeam().equals(wanted.ownerTeam())) {
            problems.add(unchanged(files, "customProperties.ownerTeam", "the team that owns the product"));
        }
        if (product.status() != wanted.status()) {
            problems.add(unchanged(files, "status", "the status of the product"));
        }
        if (!product.visibleToTeams().equals(wanted.visibleToTeams())) {
            problems.add(unchanged(files, "customProperties.visibleToTeams", "who may see the product"));
        }
        if (!Objects.equals(policies.saidByFiles(Set.of(product.id())).get(product.id()), wanted.policy())) {
            problems.add(unchanged(files, "customProperties.accessPolicy", "the policy"));
        }
        if (!product.maxPeriod().equals(wanted.maxPeriod())) {
            problems.add(unchanged(files, "customProperties.maxPeriod", "how long an access may last"));
        }
        if (!modes(product).equals(modes(wanted.ports()))) {
            problems.add(unchanged(files, "outputPorts", "the ways to read a dataset (accessModes)"));
        }
        return problems;
    }

    private static Map<String, PortModes> modes(DataProduct product) {
        return modes(product.ports().stream().map(OutputPort::described).toList());
    }

    /** Of ports that can be read in other ways than in full, by their names. */
    private static Map<String, PortModes> modes(Collection<OutputPort.Description> ports) {
        return ports.stream()
                .filter(port -> !port.modes().equals(PortModes.NONE))
                .collect(
                        Collectors.toMap(OutputPort.Description::name, OutputPort.Description::modes, (one, _) -> one));
    }

    private static Problem unchanged(ProductFiles files, String field, String what) {
        return ProductFile.problem(
                files.product(), field, "A service account does not change " + what + ": an owner publishes this.");
    }

    /** A new product has owners of its domain, a team that is known there, and the policy of who says nothing. */
    private List<Problem> begun(String account, ProductFiles files, ProductDescription wanted) {
        Domain domain = domains.bySlug(files.domain()).orElseThrow();
        Optional<String> answers = mayBegin(account, domain);
        Set<String> owners =
                domain.andAbove().flatMap(above -> above.owners().stream()).collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        if (answers.filter(owner -> wanted.people().contains(new RoleHolder(owner, ProductRole.OWNER)))
                .isEmpty()) {
            problems.add(ProductFile.problem(
                    files.product(),
                    "team",
                    "Who named this service account for the domain must be among the owners of a product that it"
                            + " publishes."));
        }
        boolean others = wanted.people().stream().anyMatch(holder -> !owners.contains(holder.person()));
        if (others || roleChanges.next(wanted.source()).isPresent()) {
            problems.add(fresh(files, "team", "has owners of the domain in its team, without days, and nobody else"));
        }
        Set<String> teams = answers.map(memberships::teamsOf).orElse(Set.of());
        if (!teams.contains(wanted.ownerTeam())
                && !products.ownerTeamsIn(files.domain()).contains(wanted.ownerTeam())) {
            problems.add(fresh(
                    files,
                    "customProperties.ownerTeam",
                    "belongs to a team that owns products in the domain, or to one of who named the account"));
        }
        if (wanted.policy() != null
                && !ApprovalPolicy.ofOwners(wanted.maxPeriod()).equals(wanted.policy())) {
            problems.add(fresh(files, "customProperties.accessPolicy", "has the policy by which its owners decide"));
        }
        if (new AccessPeriod(wanted.maxPeriod()).isLongerThan(ProductFile.DEFAULT_PERIOD)) {
            problems.add(fresh(files, "customProperties.maxPeriod", "gives access for a year at most"));
        }
        if (!modes(wanted.ports()).isEmpty()) {
            problems.add(fresh(files, "outputPorts", "is read in full only (no accessModes)"));
        }
        return problems;
    }

    private static Problem fresh(ProductFiles files, String field, String what) {
        return ProductFile.problem(
                files.product(),
                field,
                "A new product from a service account " + what + ": an owner publishes anything else.");
    }
}

package io.fondaco.web.access.asking;

import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.access.request.RequestChecks;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.organisation.PublishingDomains;
import io.fondaco.product.organisation.Teams;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.web.access.mode.ModeOptions;
import io.fondaco.web.access.time.PeriodChoice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gathers what the request form offers. */
@ApplicationScoped
public class RequestForms {

    private final Policies policies;
    private final RequestChecks requestChecks;
    private final ServiceAccounts accounts;
    private final Teams teams;
    private final PublishingDomains domains;
    private final ModeOptions modes;

    RequestForms(
            Policies policies,
            RequestChecks requestChecks,
            ServiceAccounts accounts,
            Teams teams,
            PublishingDomains domains,
            ModeOptions modes) {
        this.domains = domains;
        this.policies = policies;
        this.requestChecks = requestChecks;
        this.accounts = accounts;
        this.teams = teams;
        this.modes = modes;
    }

    public RequestOptions options(Person person, DataProduct product) {
        return options(product, holders(person));
    }

    /** What one form for all of these products offers. */
    public List<RequestOptions> options(Person person, List<DataProduct> products) {
        List<HolderChoice> holders = holders(person);
        return products.stream()
                .map(product -> options(product, holders).amongOthers())
                .toList();
    }

    private RequestOptions options(DataProduct product, List<HolderChoice> holders) {
        ApprovalPolicy policy = policies.of(product);
        LocalDate earliest = requestChecks.earliestEnd(policy);
        LocalDate latest = requestChecks.latestEnd(product, policy);
        return new RequestOptions(
                product,
                policy,
                holders,
                PeriodChoice.with(
                        PeriodChoice.offered(requestChecks.today(), earliest, latest, "longest this owner allows"),
                        policy.usual(),
                        requestChecks.today(),
                        latest),
                earliest,
                latest,
                RequestOptions.inOrder(
                        policy.steps().stream().map(ApprovalStep::called).toList()),
                modes.of(product.ports(), policy),
                "");
    }

    /** What is chosen in a fresh form: the owner's usual period where the form offers it. */
    String period(RequestOptions options) {
        return PeriodChoice.preset(
                options.periods(), new AccessPeriod(options.policy().usual()).lastDay(requestChecks.today()));
    }

    private List<HolderChoice> holders(Person person) {
        Map<String, String> names = teams.displayNames(person.teams());
        Stream<HolderChoice> ofTeams =
                person.teams().stream().sorted().map(team -> HolderChoice.team(team, names.getOrDefault(team, team)));
        Stream<HolderChoice> ofAccounts = accounts.ownedBy(person.name()).stream()
                .map(ServiceAccount::name)
                .map(HolderChoice::serviceAccount);
        Stream<HolderChoice> ofDomains = domains.of(person.name(), person.teams()).entrySet().stream()
                .map(domain -> HolderChoice.domain(domain.getKey(), domain.getValue()));
        return Stream.of(Stream.of(HolderChoice.me(person.displayName())), ofTeams, ofAccounts, ofDomains)
                .flatMap(choices -> choices)
                .toList();
    }
}

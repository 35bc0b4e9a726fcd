package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.identity.Person;
import io.fondaco.product.organisation.PublishingDomains;
import io.fondaco.publish.publication.BuiltOn;
import io.fondaco.web.Badges;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Makes the rows of what domains may build on, for those who publish there. */
@ApplicationScoped
class BuiltOnRows {

    private static final int MOST = 100;

    private final PublishingDomains domains;
    private final Agreements agreements;
    private final HolderPrincipals principals;
    private final BuiltOn builtOn;

    BuiltOnRows(PublishingDomains domains, Agreements agreements, HolderPrincipals principals, BuiltOn builtOn) {
        this.domains = domains;
        this.agreements = agreements;
        this.principals = principals;
        this.builtOn = builtOn;
    }

    /** Of all domains in which this person publishes, by product. */
    List<BuiltOnRow> of(Person person) {
        Map<String, String> names = domains.of(person.name(), person.teams());
        List<Agreement> open = names.keySet().stream()
                .flatMap(principal -> agreements.openOf(new Holder(HolderKind.DOMAIN, principal)).stream())
                .sorted(Comparator.comparing(
                        agreement -> agreement.port().product().name()))
                .limit(MOST)
                .toList();
        Map<Agreement, List<Grant>> grants = principals.grantsBehind(open);
        return open.stream()
                .map(agreement -> new BuiltOnRow(
                        agreement,
                        names.get(agreement.principal()),
                        grants.get(agreement).stream()
                                .findFirst()
                                .map(Badges::badge)
                                .orElseGet(() -> Badges.badge(GrantState.WANTED)),
                        builtOn.words(
                                person,
                                agreement.principal(),
                                List.of(agreement.port().object()))))
                .toList();
    }
}

package io.fondaco.web.access.request;

import io.fondaco.access.approval.AnsweredRequests;
import io.fondaco.identity.People;
import io.fondaco.product.DataProduct;
import io.fondaco.product.organisation.Teams;
import io.fondaco.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** Finds out who answers for a product, and how soon they usually do. */
@ApplicationScoped
public class Owners {

    private final AnsweredRequests requests;
    private final People people;
    private final Teams teams;
    private final Clock clock;

    Owners(AnsweredRequests requests, People people, Teams teams, Clock clock) {
        this.requests = requests;
        this.people = people;
        this.teams = teams;
        this.clock = clock;
    }

    public ProductOwners of(DataProduct product) {
        Map<String, String> names = people.displayNames(product.approvers());
        return new ProductOwners(
                teams.displayName(product.ownerTeam()),
                product.approvers().stream().map(names::get).toList(),
                requests.usualTime(product, clock.instant())
                        .map(Formats::waited)
                        .orElse(""));
    }
}

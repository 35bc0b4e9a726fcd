package io.fondaco.usage.told;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.follow.WhoMaySee;
import io.fondaco.usage.alert.Finding;
import io.fondaco.usage.alert.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Tells the people whose queries fail, and nobody else, why they do; an owner looks at the words before they go. */
@ApplicationScoped
public class TellPeople {

    /** What would be sent to how many. */
    public record Draft(String text, Set<String> people) {

        public Draft {
            people = Set.copyOf(people);
        }
    }

    private final Findings findings;
    private final WhoMaySee whoMaySee;
    private final Event<QueriesFail> events;

    TellPeople(Findings findings, WhoMaySee whoMaySee, Event<QueriesFail> events) {
        this.findings = findings;
        this.whoMaySee = whoMaySee;
        this.events = events;
    }

    /** Those whom it hits and who may see the product: to anybody else its name would be news. */
    public Set<String> recipients(DataProduct product, Finding finding) {
        if (finding.over() || finding.hit().isEmpty()) {
            return Set.of();
        }
        return whoMaySee.among(finding.hit(), product);
    }

    /**
     * What would be sent now.
     *
     * @throws Forbidden if they do not own it
     * @throws Conflict if nothing fails any more
     */
    @Transactional
    public Draft draft(Person owner, DataProduct product) {
        Finding finding = failing(owner, product);
        return new Draft(text(owner, product, finding), recipients(product, finding));
    }

    /** Sends it; who was told of these failures before is not told again. Says how many it went to. */
    @Transactional
    public int tell(Person owner, DataProduct product) {
        Finding finding = failing(owner, product);
        Draft draft = new Draft(text(owner, product, finding), recipients(product, finding));
        events.fire(new QueriesFail(product.id(), draft.text(), draft.people(), finding.since()));
        return draft.people().size();
    }

    private Finding failing(Person owner, DataProduct product) {
        if (!product.isOwnedBy(owner)) {
            throw new Forbidden("usage-not-owner", "Only the owners of a product tell people that their queries fail.");
        }
        return findings.ofCalls(List.of(product)).getOrDefault(product, List.of()).stream()
                .filter(finding -> !recipients(product, finding).isEmpty())
                .findFirst()
                .orElseThrow(
                        () -> new Conflict("usage-not-failing", "Nobody's queries fail for this reason any more."));
    }

    private static String text(Person owner, DataProduct product, Finding finding) {
        return "%s, who owns %s, says that your queries fail%s"
                .formatted(
                        owner.displayName(),
                        product.name(),
                        finding.reason().isEmpty() ? "" : " with " + finding.reason());
    }
}

package io.fondaco.access.status;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whether there is anything for somebody to ask for at a product. */
@ApplicationScoped
public class RequestEligibility {

    private static final String OTHERS_ASK = "its owner lets only members of some teams ask";

    private final AccessStatuses statuses;
    private final Policies policies;

    RequestEligibility(AccessStatuses statuses, Policies policies) {
        this.statuses = statuses;
        this.policies = policies;
    }

    /** Why this person can't ask for this product, as the end of a sentence; empty if they can. */
    public Optional<String> refusal(Person person, DataProduct product) {
        if (!product.status().isPublic()) {
            return Optional.of("it is not published, so nobody can ask for it");
        }
        return switch (statuses.of(person, product).state()) {
            case OPEN, OWNER -> Optional.of("you can read it already");
            case UNSEEN -> Optional.of("Trino was not seen to have it yet, in a catalog where nothing is granted");
            case GRANTED, ENDING, TAKEN_AWAY_SOON, SETTING_UP, FAILED, UNREADABLE ->
                Optional.of("you have access to it already");
            case REQUESTED, QUESTION -> Optional.of("your request for it is waiting already");
            case OTHERS_ASK -> Optional.of(OTHERS_ASK);
            case NONE, AT_ONCE, EXPIRED, GIVEN_BACK, REVOKED ->
                policies.of(product).mayAsk(person) ? Optional.empty() : Optional.of(OTHERS_ASK);
        };
    }
}

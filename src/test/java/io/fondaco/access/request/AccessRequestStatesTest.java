package io.fondaco.access.request;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.PURPOSE;

import io.fondaco.access.holder.Deciders;
import io.fondaco.access.holder.Holder;
import io.fondaco.common.Slug;
import io.fondaco.product.DataProduct;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.testing.Samples;
import io.fondaco.testing.StateTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessRequestStatesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Approver OTTO = new Approver("otto", "otto");

    private final StateTable<RequestState, AccessRequest> requests = new StateTable<>(
                    RequestState.class, AccessRequestStatesTest::request, AccessRequest::state)
            .verb("change", request -> request.change(details(request.product())))
            .verb("forgetDecisions", AccessRequest::forgetDecisions)
            .verb("await", request -> request.await(0, Deciders.Circle.OWNERS, Set.of("otto")))
            .verb("decide", request -> request.decide(OTTO, DecisionInput.approved(), NOW))
            .verb("decide own", request -> request.decide(new Approver("ada", "ada"), DecisionInput.approved(), NOW))
            .verb("approve", request -> request.approve(NOW))
            .verb("decline", request -> request.decline(OTTO, DecisionInput.declined("Not for this purpose"), NOW))
            .verb("reopen", AccessRequest::reopen)
            .verb("withdraw", request -> request.withdraw(NOW))
            .verb("lapse", request -> request.lapse(NOW))
            .verb("say", request -> request.say("otto", RequestMessage.Kind.QUESTION, "Which zip codes?", NOW))
            .verb("sentAs", request -> request.sentAs("0123"))
            .verb("noteBehind", request -> request.noteBehind(Set.of("ben")));

    @Test
    void eachVerbLeadsFromEachStateToOneOrIsRefused() {
        requests.assertThatIs("""
                           | WAITING     | APPROVED             | DECLINED             | WITHDRAWN            | LAPSED
                change     | WAITING     | request-closed       | request-closed       | request-closed       | request-closed
                forgetDecisions | WAITING | request-closed       | request-closed       | request-closed       | request-closed
                await      | WAITING     | request-closed       | request-closed       | request-closed       | request-closed
                decide     | WAITING     | request-closed       | request-closed       | request-closed       | request-closed
                decide own | own-request | request-closed       | request-closed       | request-closed       | request-closed
                approve    | APPROVED    | request-closed       | request-closed       | request-closed       | request-closed
                decline    | DECLINED    | request-closed       | request-closed       | request-closed       | request-closed
                reopen     | request-not-approved | WAITING     | request-not-approved | request-not-approved | request-not-approved
                withdraw   | WITHDRAWN   | request-closed       | request-closed       | request-closed       | request-closed
                lapse      | LAPSED      | request-closed       | request-closed       | request-closed       | request-closed
                say        | WAITING     | request-closed       | request-closed       | request-closed       | request-closed
                sentAs     | WAITING     | APPROVED             | DECLINED             | WITHDRAWN            | LAPSED
                noteBehind | WAITING     | APPROVED             | DECLINED             | WITHDRAWN            | LAPSED""");
    }

    @Test
    void everyVerbHasALine() {
        requests.assertThatKnowsAllOf(List.of(AccessRequest.class, SentRequest.class), "approvedElsewhere", "isSentAs");
    }

    private static AccessRequest request(RequestState state) {
        DataProduct product = new DataProduct(
                new Domain(new Slug("weather")),
                new Slug("daily-temperatures"),
                Samples.describe("Daily temperatures", "By zip code", DAILY)
                        .owners("otto")
                        .description(),
                NOW);
        AccessRequest request = new AccessRequest(
                1,
                new CheckedRequest(
                        ADA,
                        product,
                        Holder.of(ADA),
                        ApprovalPolicy.ofOwners(product.maxPeriod()),
                        details(product),
                        null),
                "a form",
                NOW);
        switch (state) {
            case WAITING -> {}
            case APPROVED -> {
                request.decide(OTTO, DecisionInput.approved(), NOW);
                request.approve(NOW);
            }
            case DECLINED -> request.decline(OTTO, DecisionInput.declined("Not for this purpose"), NOW);
            case WITHDRAWN -> request.withdraw(NOW);
            case LAPSED -> request.lapse(NOW);
        }
        return request;
    }

    private static RequestDetails details(DataProduct product) {
        return new RequestDetails(
                product, 1, PURPOSE, LocalDate.parse("2026-06-30"), Set.copyOf(product.ports()), Map.of());
    }
}

package io.fondaco.web.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.Person;
import io.fondaco.testing.AtOnce;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two people, or two clicks, at the same moment. */
@QuarkusTest
class AtTheSameMomentTest {

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    DecideRequest decideRequest;

    @Inject
    AccessRequests requests;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @RepeatedTest(10)
    void oneOwnerDecidesAndTheOtherIsToldOfIt() throws Exception {
        UUID request = story.asked(ADA);
        List<String> answers = AtOnce.all(List.of(
                () -> answer(OTTO, request, Decision.Outcome.APPROVED),
                () -> answer(ODA, request, Decision.Outcome.DECLINED)));

        RequestState state = QuarkusTransaction.requiringNew()
                .call(() -> requests.findById(request).state());
        String told = state == RequestState.APPROVED
                ? "otto approved this request already."
                : "oda declined this request already.";
        assertThat(answers).containsExactlyInAnyOrder("decided", told);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> requests.findById(request).decision().isPresent()))
                .isTrue();
    }

    @RepeatedTest(5)
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aFormSentTwiceAtOnceMakesOneRequest() throws Exception {
        Map<String, String> form = Map.of("formKey", "form-1", "purpose", PURPOSE, "period", "P6M", "terms", "on");
        Callable<String> click = () -> target(post("/products/weather/daily-temperatures/request", form));
        List<String> answers = AtOnce.times(2, click);

        assertThat(answers.getFirst()).startsWith("/requests/").isEqualTo(answers.getLast());
        long sent = QuarkusTransaction.requiringNew().call(() -> requests.count());
        assertThat(sent).isOne();
    }

    private String answer(Person owner, UUID request, Decision.Outcome outcome) {
        try {
            decideRequest.decide(owner, request, new DecisionInput(outcome, "Because it is what it is"));
            return "decided";
        } catch (Conflict conflict) {
            return conflict.getMessage();
        }
    }
}

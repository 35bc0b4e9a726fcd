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
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CyclicBarrier together = new CyclicBarrier(2);

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @RepeatedTest(10)
    void oneOwnerDecidesAndTheOtherIsToldOfIt() throws Exception {
        UUID request = story.asked(ADA);
        List<String> answers = both(
                () -> answer(OTTO, request, Decision.Outcome.APPROVED),
                () -> answer(ODA, request, Decision.Outcome.DECLINED));

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
        List<String> answers = both(click, click);

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

    private List<String> both(Callable<String> one, Callable<String> other) throws Exception {
        List<Future<String>> started = Stream.of(one, other)
                .map(action -> threads.submit(() -> {
                    together.await();
                    return action.call();
                }))
                .toList();
        return List.of(started.getFirst().get(), started.getLast().get());
    }
}

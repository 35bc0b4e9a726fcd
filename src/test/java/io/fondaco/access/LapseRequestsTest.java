package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.asking.LapseRequests;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.audit.AuditEvent;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request that nobody answers in thirty days is closed. */
@QuarkusTest
class LapseRequestsTest extends AccessPaths {

    @Inject
    LapseRequests lapseRequests;

    @Inject
    AuditTrail audit;

    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatNobodyAnswersInThirtyDaysIsClosed() {
        UUID id = send(ADA, input());
        clock.moveAhead(Duration.ofDays(29));
        assertThat(lapseRequests.run()).isZero();
        assertThat(request(id).state()).isEqualTo(RequestState.WAITING);

        clock.moveAhead(Duration.ofDays(31));
        assertThat(lapseRequests.run()).isEqualTo(1);

        assertThat(request(id).state()).isEqualTo(RequestState.LAPSED);
        assertThat(request(id).closedAt()).isPresent();
        assertThat(actions(id)).containsOnlyOnce("request.lapsed");
        assertThatThrownBy(() -> decideRequest.decide(OTTO, id, DecisionInput.approved()))
                .isInstanceOf(Conflict.class);
        assertThat(lapseRequests.run()).isZero();
        assertThat(actions(id)).containsOnlyOnce("request.lapsed");
    }

    @Test
    void whatWasAnsweredOrIsYoungStaysAsItIs() {
        UUID approved = granted(ADA, input());
        clock.moveAhead(Duration.ofDays(20));
        UUID young = send(BEN, input());
        clock.moveAhead(Duration.ofDays(31));

        assertThat(lapseRequests.run()).isZero();

        assertThat(request(approved).state()).isEqualTo(RequestState.APPROVED);
        assertThat(request(young).state()).isEqualTo(RequestState.WAITING);
    }

    @Test
    void whoeverAskedCanAskAgain() {
        send(ADA, input());
        clock.moveAhead(Duration.ofDays(31));
        lapseRequests.run();

        UUID again = send(ADA, input());

        assertThat(request(again).state()).isEqualTo(RequestState.WAITING);
    }

    private List<String> actions(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> audit.ofRequest(id).stream().map(AuditEvent::action).toList());
    }
}

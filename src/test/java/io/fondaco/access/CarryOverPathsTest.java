package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.carryover.CarryOverJob;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.audit.AuditTrail;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.ContractColumn.Promise;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.mode.PortModes;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.publish.version.RetirePorts;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who holds one major of a dataset holds the next one, as far as nobody has to decide anew. */
@QuarkusTest
class CarryOverPathsTest extends AccessPaths {

    private static final QualifiedName NEXT = QualifiedName.parse("lake.weather.daily_temperatures_v2");

    @Inject
    CarryOverJob carryOver;

    @Inject
    RetirePorts retirePorts;

    @Inject
    AuditTrail audit;

    @Inject
    Notifications notifications;

    @Inject
    Event<ProductsChanged> changed;

    @BeforeEach
    void firstMajor() {
        engine.create(NEXT);
        QuarkusTransaction.requiringNew().run(() -> samples.seen(NEXT));
        publish(null, false);
    }

    private static OutputPort.Description port(
            String name, String version, QualifiedName object, boolean personal, @Nullable LocalDate lastDay) {
        return new OutputPort.Description(
                name,
                version,
                "One reading",
                "All readings",
                object,
                version,
                "kind: DataContract",
                List.of(new Promise("zip", "varchar(5)", "Zip code", true, false, personal, true)),
                false,
                List.of(),
                null,
                lastDay,
                PortModes.NONE);
    }

    /** The first major alone, or both; the first has that last day then. */
    private void publish(@Nullable LocalDate lastDay, boolean both, boolean... personal) {
        String name = "daily-temperatures";
        Stream<OutputPort.Description> ports = both
                ? Stream.of(
                        port(name, "1.0.0", DAILY, false, lastDay),
                        port(name + " 2.0.0", "2.0.0", NEXT, personal.length > 0, null))
                : Stream.of(port(name, "1.0.0", DAILY, false, lastDay));
        ProductDescription description = Samples.withPorts(
                Samples.describe("Daily temperatures", "Readings", DAILY)
                        .owners("otto")
                        .description(),
                ports.toList());
        QuarkusTransaction.requiringNew().run(() -> {
            DataProduct product =
                    products.byPath("weather", "daily-temperatures").orElseThrow();
            product.describe(description, Instant.now());
            products.flush();
            changed.fire(new ProductsChanged(Set.of(product.id())));
        });
    }

    private List<Agreement> held(QualifiedName object) {
        return QuarkusTransaction.requiringNew()
                .call(() -> agreements.of(ADA).stream()
                        .filter(agreement -> agreement.port().object().equals(object))
                        .toList());
    }

    private List<String> told(NewsKind kind) {
        return QuarkusTransaction.requiringNew()
                .call(() -> notifications.list("person = 'ada' and kind = ?1", kind).stream()
                        .map(news -> news.subject())
                        .toList());
    }

    @Test
    void theHolderOfOneMajorReadsTheNextWithoutARequest() {
        UUID id = granted(ADA, input());

        publish(null, true);
        settle();

        Agreement next = held(NEXT).getFirst();
        assertThat(next.request()).contains(id);
        assertThat(next.endsAt()).isEqualTo(held(DAILY).getFirst().endsAt());
        assertThat(engine.privileges(NEXT, "ada")).contains(Privilege.SELECT);
        assertThat(mayRead("ada")).isTrue();
        assertThat(told(NewsKind.CARRIED_OVER).getFirst()).contains("can read daily-temperatures 2.0.0");
        assertThat(QuarkusTransaction.requiringNew().call(() -> audit.count("action", "agreement.carried-over")))
                .isEqualTo(1);
    }

    @Test
    void whatWasCarriedOverOnceIsNotAgain() {
        granted(ADA, input());
        publish(null, true);
        endAgreement.revoke(OTTO, held(NEXT).getFirst().id(), "Not needed any longer");

        assertThat(carryOver.run()).isZero();
        publish(null, true);

        assertThat(held(NEXT)).hasSize(1);
    }

    @Test
    void whatWasTakenAwayOrWillBeIsNotCarriedOver() {
        UUID id = granted(ADA, input());
        endAgreement.revokeInAWeek(OTTO, agreementsOf(id).getFirst().id(), "Used for something else");

        publish(null, true);

        assertThat(held(NEXT)).isEmpty();
    }

    @Test
    void newPersonalDataGoesThroughARequestAndTheHolderKeepsWhatTheyHad() {
        granted(ADA, input());

        publish(null, true, true);

        assertThat(held(NEXT)).isEmpty();
        assertThat(mayRead("ada")).isTrue();
        AccessRequest asked = prepared();
        assertThat(asked.state()).isEqualTo(RequestState.WAITING);
        assertThat(told(NewsKind.CARRIED_OVER).getFirst())
                .contains(
                        "a request was made for you, since it has personal data that daily-temperatures does not have");
        publish(null, true, true);
        decideRequest.decide(OTTO, asked.id(), DecisionInput.approved());
        settle();
        assertThat(engine.privileges(NEXT, "ada")).contains(Privilege.SELECT);
    }

    @Test
    void soDoesAPolicyThatBecameStricterAndWhoIsDeclinedIsNotAskedForAgain() {
        granted(ADA, input());
        set(policy -> withSteps(policy, ApprovalStep.OWNER, ApprovalStep.OWNER));

        publish(null, true);

        AccessRequest asked = prepared();
        decideRequest.decide(OTTO, asked.id(), DecisionInput.declined("Use the older one until it ends"));
        assertThat(carryOver.run()).isZero();
        assertThat(QuarkusTransaction.requiringNew().call(() -> requests.of(ADA)))
                .hasSize(2);
        assertThat(held(NEXT)).isEmpty();
    }

    private AccessRequest prepared() {
        return QuarkusTransaction.requiringNew()
                .call(() -> requests.of(ADA).stream()
                        .filter(request -> request.state() == RequestState.WAITING)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void afterItsLastDayTheUnusedOlderMajorEndsAndTheNextIsKept() {
        granted(ADA, input());
        publish(today().minusDays(1), true);

        assertThat(retirePorts.run()).isEqualTo(1);
        settle();

        assertThat(held(DAILY).getFirst().state()).isEqualTo(AgreementState.ENDED);
        assertThat(held(DAILY).getFirst().endReason()).contains(EndReason.RETIRED);
        assertThat(mayRead("ada")).isFalse();
        assertThat(engine.privileges(NEXT, "ada")).contains(Privilege.SELECT);
        assertThat(engine.has(DAILY)).isTrue();
        publish(today().minusDays(1), true);
        assertThat(retirePorts.run()).isZero();
        assertThat(held(DAILY).getFirst().state()).isEqualTo(AgreementState.ENDED);
    }
}

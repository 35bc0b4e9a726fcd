package io.fondaco.publish.mode;

import static io.fondaco.publish.mode.Modes.ALL;
import static io.fondaco.publish.mode.Modes.CUSTOMERS;
import static io.fondaco.publish.mode.Modes.SLUG;
import static io.fondaco.publish.mode.Modes.asking;
import static io.fondaco.publish.mode.Modes.customers;
import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.OTTO;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.engine.FakeDefinitions;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.publish.publication.DefinitionDrift;
import io.fondaco.publish.publication.Published;
import io.fondaco.publish.publication.PutBack;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the paths of modes share: customers with modes, and what people do most. */
abstract class ModePaths {

    private static final QualifiedName KEY = QualifiedName.parse("lake.published_raw.hash_key");

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    Published published;

    @Inject
    DataProducts products;

    @Inject
    RequestAccess requestAccess;

    @Inject
    DecideRequest decideRequest;

    @Inject
    EndAgreement endAgreement;

    @Inject
    AccessRequests requests;

    @Inject
    Agreements agreements;

    @Inject
    AccessStatuses statuses;

    @Inject
    DefinitionDrift drift;

    @Inject
    PutBack putBack;

    @Inject
    TeamMemberships memberships;

    @BeforeEach
    void begin() {
        samples.reset();
        List.of(ADA, BEN, OTTO).forEach(samples::signedIn);
        table(CUSTOMERS, "id", "name", "email", "country");
        table(KEY, "secret");
        published.begin(SLUG, CUSTOMERS);
        published.describe(SLUG, customers(ALL), ProductStatus.ACTIVE);
        published.settleAll();
    }

    void table(QualifiedName name, String... columns) {
        engine.create(new HarvestedObject(
                name,
                "TABLE",
                null,
                IntStream.range(0, columns.length)
                        .mapToObj(place -> new HarvestedColumn(columns[place], "varchar", place + 1, null))
                        .toList()));
        engine.giveByHand(name, Grantee.user("pub_weather"), Set.of(Privilege.SELECT), true);
    }

    UUID asks(Person person, ModeChoice reads) {
        return asks(person, asking(reads));
    }

    UUID asks(Person person, AccessRequestInput input) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(person, products.find(person, "weather", SLUG).orElseThrow(), input)
                        .id());
    }

    UUID holds(Person person, ModeChoice reads) {
        UUID request = asks(person, reads);
        decideRequest.decide(OTTO, request, DecisionInput.approved());
        published.settleAll();
        return request;
    }

    List<Agreement> from(UUID request) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Agreement> made = agreements.from(request);
            made.forEach(each -> each.object());
            return made;
        });
    }

    AccessStatus status(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> {
            AccessStatus status =
                    statuses.of(person, products.find(person, "weather", SLUG).orElseThrow());
            status.ways();
            return status;
        });
    }

    boolean reads(QualifiedName object, String principal) {
        return engine.privileges(object, principal).contains(Privilege.SELECT);
    }

    String query(QualifiedName view) {
        return new FakeDefinitions(engine)
                .seen(view.inner())
                .orElseThrow()
                .definition()
                .query();
    }

    RequestState state(UUID request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requests.findById(request).state());
    }
}

package io.fondaco.access;

import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.agreement.AdoptUnmanagedGrant;
import io.fondaco.access.grant.DriftCheck;
import io.fondaco.access.grant.UnmanagedGrant;
import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.audit.AuditFilter;
import io.fondaco.audit.AuditReader;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.AuditSubjects;
import io.fondaco.product.DataProduct;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names with dots, quotes, colons and two hundred characters, which read alike where they are not kept apart. */
@QuarkusTest
class OddNamesTest extends AccessPaths {

    private static final QualifiedName FIRST = new QualifiedName("lake", "a.b", "c");
    private static final QualifiedName SECOND = new QualifiedName("lake", "a", "b.c");
    private static final QualifiedName LONG = new QualifiedName("lake", "s:".repeat(100), "T".repeat(200));
    private static final QualifiedName QUOTED = new QualifiedName("lake", "say \"hi\"", "it's = 1");
    private static final Person O_BRIEN =
            new Person("o'brien", "Conor O'Brien", "conor@example.com", Set.of("team-analytics"), false);

    @Inject
    DriftCheck driftCheck;

    @Inject
    UnmanagedGrants outside;

    @Inject
    AdoptUnmanagedGrant adoptUnmanaged;

    @Inject
    AuditReader audit;

    @Inject
    AuditSubjects subjects;

    @BeforeEach
    void oddProducts() {
        samples.signedIn(O_BRIEN);
        QuarkusTransaction.requiringNew().run(() -> {
            add("first", FIRST);
            add("second", SECOND);
            add("long", LONG);
            add("quoted", QUOTED);
        });
    }

    private void add(String slug, QualifiedName object) {
        engine.create(object);
        samples.add(
                "weather", slug, Samples.describe(slug, "Oddly named", object).owners("otto", "oda"));
    }

    @Test
    void whatIsGivenOutsideOnOneIsNotShownOnTheOtherNorAdoptedThere() {
        engine.grant(FIRST, "ben", EnumSet.of(Privilege.SELECT));

        driftCheck.run();

        assertThat(outsideOn("second")).isEmpty();
        UUID found = outsideOn("first").getFirst();
        adoptUnmanaged.adopt(OTTO, product(OTTO, "first"), found, today().plusDays(9));
        settle();
        assertThat(engine.privileges(FIRST, "ben")).containsExactly(Privilege.SELECT);
        assertThat(engine.privileges(SECOND, "ben")).isEmpty();
    }

    @Test
    void whatIsTakenAwayByHandOnOneIsFoundAndGivenBack() {
        grantedOn("first", BEN);
        grantedOn("second", BEN);

        engine.revoke(FIRST, "ben", EnumSet.of(Privilege.SELECT));
        assertThat(driftCheck.run().drifted()).isEqualTo(1);
        settle();

        assertThat(engine.privileges(FIRST, "ben")).containsExactly(Privilege.SELECT);
    }

    @Test
    void whatIsGivenOnEachIsToldByItsOwnNameInTheTrailOfItsProduct() {
        for (String slug : List.of("first", "long", "quoted")) {
            grantedOn(slug, O_BRIEN);
        }

        assertThat(given("first")).containsExactly(FIRST);
        assertThat(given("second")).isEmpty();
        assertThat(given("long")).containsExactly(LONG);
        assertThat(given("quoted")).containsExactly(QUOTED);
        assertThat(engine.privileges(QUOTED, "o'brien")).containsExactly(Privilege.SELECT);
    }

    private List<QualifiedName> given(String slug) {
        return QuarkusTransaction.requiringNew()
                .call(() -> audit
                        .page(
                                GRACE,
                                new AuditFilter(
                                        "", "", "grant.given", subjects.of("weather/" + slug), null, null, false),
                                1,
                                50)
                        .items()
                        .stream()
                        .map(line -> QualifiedName.parse(line.subject()))
                        .toList());
    }

    private List<UUID> outsideOn(String slug) {
        return QuarkusTransaction.requiringNew()
                .call(() -> outside.on(product(OTTO, slug)).stream()
                        .map(UnmanagedGrant::id)
                        .toList());
    }

    private void grantedOn(String slug, Person person) {
        UUID id = QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(person, product(person, slug), input())
                        .id());
        decideRequest.decide(OTTO, id, DecisionInput.approved());
        settle();
    }

    private DataProduct product(Person person, String slug) {
        return products.find(person, "weather", slug).orElseThrow();
    }
}

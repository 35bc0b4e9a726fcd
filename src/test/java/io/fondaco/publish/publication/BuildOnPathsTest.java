package io.fondaco.publish.publication;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.testing.Samples.TRANSACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.grant.DriftCheck;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.RegisterServiceAccount;
import io.fondaco.access.request.Decision;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.notification.Notifications;
import io.fondaco.product.DataProducts;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.publish.publication.Published.Version;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The data products of one domain are built on another product: asked for, given, used, ended. */
@QuarkusTest
class BuildOnPathsTest {

    private static final String BASE = "store-transactions";
    private static final String PRINCIPAL = "pub_weather";
    private static final Holder WEATHER = new Holder(HolderKind.DOMAIN, PRINCIPAL);
    private static final Held READS = Held.plainly(Set.of(Privilege.SELECT));
    private static final Held PASSES_ON = Held.passable(Set.of(Privilege.SELECT));
    private static final QualifiedName OBJECT = QualifiedName.parse("lake.published.sales_by_weather");

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    Published published;

    @Inject
    FakeEngine engine;

    @Inject
    DataProducts products;

    @Inject
    DriftCheck driftCheck;

    @Inject
    Policies policies;

    @Inject
    RegisterServiceAccount accounts;

    @Inject
    Notifications notifications;

    @BeforeEach
    void begin() {
        samples.reset();
        List.of(ADA, OTTO, STELLA).forEach(samples::signedIn);
    }

    private UUID asked() {
        return story.asked(OTTO, "retail", BASE, WEATHER);
    }

    private Held held() {
        return engine.held(TRANSACTIONS, PRINCIPAL);
    }

    @Test
    void itIsGivenWithTheRightToPassItOnAndEndsWithTheAgreement() {
        UUID request = asked();
        published.settle();
        assertThat(held()).isEqualTo(Held.NOTHING);

        UUID agreement = story.granted(STELLA, request);
        published.settle();
        assertThat(held()).isEqualTo(PASSES_ON);

        story.revoked(STELLA, agreement, "The data is no longer ours");
        published.settle();
        assertThat(held()).isEqualTo(Held.NOTHING);
    }

    @Test
    void whatIsLostInTrinoIsGivenAgain() {
        story.granted(STELLA, asked());
        published.settle();
        engine.giveByHand(TRANSACTIONS, Grantee.user(PRINCIPAL), Set.of(Privilege.SELECT), false);
        assertThat(held()).isEqualTo(READS);

        driftCheck.run();
        published.settle();

        assertThat(held()).isEqualTo(PASSES_ON);
    }

    @Test
    void onlyWhoPublishesInTheDomainAsksForIt() {
        assertThatThrownBy(() -> story.asked(ADA, "retail", BASE, WEATHER))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.fields())
                                .containsEntry("holder", "Choose a domain in which you publish data products"));
        assertThatThrownBy(() -> story.asked(OTTO, "retail", BASE, new Holder(HolderKind.DOMAIN, "pub_retail")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void noRuleApprovesItForEverybodyAndNobodyForThemselves() {
        QuarkusTransaction.requiringNew()
                .run(() -> policies.set(
                        products.byPath("retail", BASE).orElseThrow(),
                        new ApprovalPolicy(
                                Set.of(),
                                List.of(new AutoApproval("all", AutoApproval.Kind.EVERYONE, "")),
                                List.of(),
                                Period.ofDays(1),
                                Period.ofMonths(6),
                                Period.ofMonths(12),
                                true,
                                List.of()),
                        "stella"));
        UUID request = asked();
        published.settle();
        assertThat(held()).isEqualTo(Held.NOTHING);

        assertThatThrownBy(() -> story.decided(OTTO, request, Decision.Outcome.APPROVED, "It is for my own products"))
                .isInstanceOf(RuntimeException.class);
        story.granted(STELLA, request);
        published.settle();
        assertThat(held()).isEqualTo(PASSES_ON);
    }

    @Test
    void theNameOfThePrincipalIsNobodyElses() {
        assertThatThrownBy(() -> accounts.register(ADA, PRINCIPAL, "Loads the report every night"))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.getMessage()).contains("“" + PRINCIPAL + "”"));
    }

    @Test
    void whatFailedForWantOfItIsMadeAsSoonAsItIsGiven() {
        published.begin("sales-by-weather", OBJECT);
        published.publish("sales-by-weather", Version.view(OBJECT, "SELECT zip FROM " + TRANSACTIONS.sql()));
        published.settle();
        assertThat(published.of(OBJECT).state()).isEqualTo(PublicationState.FAILED);

        story.granted(STELLA, asked());

        await().until(() -> published.of(OBJECT).state() == PublicationState.LIVE);
    }

    @Test
    void bothSidesAreToldWhatIsBuiltOnIt() {
        UUID agreement = story.granted(STELLA, asked());
        published.settle();
        published.begin("sales-by-weather", OBJECT);
        published.publish("sales-by-weather", Version.view(OBJECT, "SELECT zip FROM " + TRANSACTIONS.sql()));
        published.settle();
        assertThat(published.of(OBJECT).state()).isEqualTo(PublicationState.LIVE);

        story.revokedInAWeek(STELLA, agreement, "The data is no longer ours");

        for (String person : List.of("otto", "stella")) {
            assertThat(notices(person))
                    .anySatisfy(subject -> assertThat(subject)
                            .startsWith(
                                    "The access of data products of Weather to Store transactions will be taken away on ")
                            .endsWith(": sales-by-weather is built on it"));
        }
        assertThat(notices("ada")).isEmpty();
    }

    private List<String> notices(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> notifications.list("person", person).stream()
                        .map(each -> each.subject())
                        .toList());
    }
}

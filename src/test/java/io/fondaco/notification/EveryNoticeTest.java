package io.fondaco.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.asking.RequestQuestions;
import io.fondaco.access.carryover.CarriedOver;
import io.fondaco.access.carryover.CarryOverRule;
import io.fondaco.access.extension.ExtendAccess;
import io.fondaco.access.holder.Delegation;
import io.fondaco.access.holder.DelegationNews;
import io.fondaco.access.holder.Delegations;
import io.fondaco.access.holder.ServiceAccountInherited;
import io.fondaco.access.holder.ServiceAccountNews;
import io.fondaco.access.owner.DatasetsRemoved;
import io.fondaco.access.people.MembershipLapsed;
import io.fondaco.access.people.PersonLapsesSoon;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.RequestClosed;
import io.fondaco.access.request.RequestNews;
import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewScope;
import io.fondaco.access.review.ReviewUnanswered;
import io.fondaco.access.review.StartReview;
import io.fondaco.engine.FakeEngine;
import io.fondaco.identity.Person;
import io.fondaco.identity.PersonRenamed;
import io.fondaco.notification.trigger.RemindOfLastDays;
import io.fondaco.notification.trigger.ReminderJob;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductNarrowed;
import io.fondaco.product.folder.PublishFiles.WentBack;
import io.fondaco.product.follow.Announce;
import io.fondaco.product.follow.Followers;
import io.fondaco.product.harvest.ContractDrifted;
import io.fondaco.product.harvest.ReadabilityChanged;
import io.fondaco.product.wish.AskDomain;
import io.fondaco.publish.publication.PublicationSettled;
import io.fondaco.publish.publication.PublicationState;
import io.fondaco.publish.version.StillUsed;
import io.fondaco.quality.RulesTurned;
import io.fondaco.testing.PlainWords;
import io.fondaco.testing.Samples;
import io.fondaco.usage.alert.FindingKind;
import io.fondaco.usage.told.QueriesFail;
import io.fondaco.usage.told.UsageAlerted;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of notice is brought about once: a new one that is not fails here, and so does one in no plain words. */
@QuarkusTest
class EveryNoticeTest {

    private static final Person ADA = person("ada", "Ada Berg", false);
    private static final Person OTTO = person("otto", "Otto Falk", false);
    private static final Person ODA = person("oda", "Oda Lind", false);
    private static final Person STELLA = person("stella", "Stella Moor", false);
    private static final Person GRACE = person("grace", "Grace Moss", true);
    private static final List<String> USER_NAMES = List.of("ada", "otto", "oda", "stella", "grace");

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    Notifications notifications;

    @Inject
    RemindOfLastDays remindOfLastDays;

    @Inject
    MailWriter writer;

    @Inject
    RequestQuestions questions;

    @Inject
    EndAgreement endAgreement;

    @Inject
    Agreements agreements;

    @Inject
    StartReview startReview;

    @Inject
    ReminderJob reminderJob;

    @Inject
    DataProducts products;

    @Inject
    FakeEngine engine;

    @Inject
    Event<Object> events;

    @Inject
    Delegations delegations;

    @Inject
    AskDomain askDomain;

    @Inject
    Followers followers;

    @Inject
    Announce announce;

    @Inject
    EntityManager entities;

    private static Person person(String name, String displayName, boolean admin) {
        return new Person(name, displayName, name + "@example.com", Set.of(), admin);
    }

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, OTTO, ODA, STELLA, GRACE).forEach(samples::signedIn);
    }

    @Test
    void eachIsASentenceThatNamesPeopleAndDaysAsPagesDo() {
        requests();
        access();
        versions();
        productsAndReviews();
        peopleAndServiceAccounts();

        List<Notification> told = QuarkusTransaction.requiringNew().call(notifications::listAll);

        assertThat(told.stream().map(Notification::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(NewsKind.values());
        assertThat(told).allSatisfy(EveryNoticeTest::isPlain);
        assertThat(told).allSatisfy(this::isPlainAsMail);
    }

    private static void isPlain(Notification news) {
        // A name in Trino is what this one is about.
        boolean aboutNames = news.kind() == NewsKind.PERSON_RENAMED;
        String subject = news.subject().replaceAll("lake\\.weather\\.\\w+", "it");
        assertThat(PlainWords.faultsOfAHeading(subject)).isEmpty();
        assertThat(PlainWords.names(subject, aboutNames ? List.of() : USER_NAMES))
                .isEmpty();
        assertThat(news.path()).matches("/(requests|reviews|products|approvals|access|admin|domains).*");
        assertThat(PlainWords.faultsOfAHeading(news.kind().label())).isEmpty();
        assertThat(PlainWords.faultsOfASentence(news.kind().mail())).isEmpty();
    }

    private void isPlainAsMail(Notification news) {
        MailMessage mail = writer.write(new NoticeMail(UUID.randomUUID(), "ada@example.com", List.of(news)));
        String html = Jsoup.parse(mail.getHtml()).text();

        assertThat(mail.getSubject()).isEqualTo(news.subject());
        assertThat(mail.getText()).contains(news.subject(), news.kind().mail(), "/notifications/" + news.id());
        assertThat(html).contains(news.subject(), news.kind().mail());
        assertThat(Jsoup.parse(mail.getHtml()).select("a")).hasSize(1);
        assertThat(mail.getText() + html).doesNotContain(Samples.PURPOSE);
        assertThat(mail.getText().split("https?://", -1)).hasSize(2);
    }

    private void requests() {
        UUID declined = story.askedDaysAgo(ADA, 2);
        questions.ask(OTTO, declined, "Which zip codes do you need?");
        questions.answer(ADA, declined, "Only those of our shops");
        Arrays.stream(RequestNews.Kind.values()).forEach(kind -> fire(new RequestNews(declined, kind)));
        story.remindedDaysAgo(ADA, declined, 0);
        story.decided(OTTO, declined, Decision.Outcome.DECLINED, "Not for this purpose");
        UUID lapsed = story.askedDaysAgo(ADA, 12);
        reminderJob.run();
        sql("update access_request set state = 'LAPSED' where id = ?1", lapsed);
        fire(new RequestClosed(lapsed));
    }

    private void access() {
        for (EndReason reason : EndReason.values()) {
            UUID agreement = story.granted(OTTO, story.asked(ADA));
            QuarkusTransaction.requiringNew()
                    .run(() -> endAgreement.end(agreements.findById(agreement), reason, "otto", "It is over"));
            story.settle();
        }
        UUID agreement = story.granted(OTTO, story.asked(ADA));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Agreement set startsAt = ?1, endsAt = ?2 where id = ?3")
                        .setParameter(1, Instant.now().minus(Duration.ofDays(60)))
                        .setParameter(2, Instant.now().plus(Duration.ofDays(10)))
                        .setParameter(3, agreement)
                        .executeUpdate());
        reminderJob.run();
        fire(new ExtendAccess.Extended(agreement));
        endAgreement.revokeInAWeek(OTTO, agreement, "The contract ends");
        fire(new DatasetsRemoved(List.of(agreement), 0));
        UUID refused = story.asked(ADA, "retail", "store-transactions", 30);
        engine.drop(Samples.TRANSACTIONS);
        story.decided(STELLA, refused, Decision.Outcome.APPROVED, "");
        story.settle();
    }

    /** A rule of this port for which ada waits. */
    private UUID awaited(OutputPort port) {
        UUID rule = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery(
                            "insert into quality_rule (id, port, product, rule_key, source, name, column_name,"
                                    + " declared, verdict, reason, measured, examples, contract_version, took_millis,"
                                    + " told_failing) values (?1, ?2, ?3, 'fresh', 'dbt', 'Fresh', '', true, 'PASSED', '', '', '',"
                                    + " '1.0.0', 0, false)")
                    .setParameter(1, rule)
                    .setParameter(2, port.id())
                    .setParameter(3, port.product().id())
                    .executeUpdate();
            entities.createNativeQuery("insert into quality_waiter (rule, person, since) values (?1, 'ada', ?2)")
                    .setParameter(1, rule)
                    .setParameter(2, Instant.now())
                    .executeUpdate();
        });
        return rule;
    }

    private void versions() {
        Agreement held = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "from Agreement a join fetch a.port p join fetch p.product where a.principal = 'ada'"
                                        + " and a.state = io.fondaco.access.agreement.AgreementState.IN_FORCE",
                                Agreement.class)
                        .getResultList()
                        .getFirst());
        UUID port = held.port().id();
        UUID product = held.port().product().id();
        fire(new CarriedOver(held.id(), port, Optional.empty()));
        fire(new CarriedOver(held.id(), port, Optional.of(CarryOverRule.Why.OTHER_POLICY)));
        fire(new StillUsed(port, Set.of("ada")));
        fire(new WentBack(product, "1.1.0", "1.0.0", "The averages are wrong"));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update OutputPort set life.lastDay = ?1 where id = ?2")
                        .setParameter(1, LocalDate.now(ZoneOffset.UTC).plusDays(5))
                        .setParameter(2, port)
                        .executeUpdate());
        remindOfLastDays.run();
    }

    private void productsAndReviews() {
        DataProduct product =
                products.find(OTTO, "weather", "daily-temperatures").orElseThrow();
        OutputPort port = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from OutputPort where product.id = ?1", OutputPort.class)
                        .setParameter(1, product.id())
                        .getSingleResult());
        story.asked(STELLA);
        fire(new ProductNarrowed(product.id(), true, Set.of(port.name())));
        fire(new ReadabilityChanged(port.object().toString(), Set.of(port.id()), false));
        fire(new PublicationSettled(port.object(), PublicationState.DRIFTED));
        fire(new ContractDrifted(port.id(), List.of("The contract promises day, but Trino has no such column.")));
        fire(new PublicationSettled(port.object(), PublicationState.FAILED));
        fire(new RulesTurned(
                port.id(),
                List.of(new RulesTurned.Rule(UUID.randomUUID(), "No gaps in days")),
                List.of(new RulesTurned.Rule(awaited(port), "Fresh")),
                Instant.now()));
        Review review = QuarkusTransaction.requiringNew()
                .call(() -> startReview.start(
                        OTTO,
                        ReviewScope.of(
                                product, LocalDate.now(ZoneOffset.UTC).plusDays(14), Review.OnSilence.ESCALATE)));
        fire(new ReviewUnanswered(review.id(), 1));
        QuarkusTransaction.requiringNew()
                .run(() -> askDomain.ask(ADA, product.domain(), "Snow depth by zip code, to plan deliveries"));
        QuarkusTransaction.requiringNew().run(() -> {
            DataProduct followed = products.findById(product.id());
            followers.follow(ADA, followed);
            announce.announce(OTTO, followed, "No new rows on Saturday");
        });
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String fell = "Queries fell by 83% since 3 November";
        fire(new UsageAlerted(product.id(), FindingKind.FEWER_CALLS, false, fell, fell, false, today));
        fire(new QueriesFail(product.id(), "Otto Falk says that your queries fail", Set.of("ada"), today));
    }

    private void peopleAndServiceAccounts() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Delegation delegation = QuarkusTransaction.requiringNew()
                .call(() -> delegations.delegate(OTTO, "oda", today, today.plusDays(3)));
        fire(new DelegationNews(delegation, DelegationNews.Kind.OVER));
        fire(new PersonRenamed("otto", "ottofalk"));
        fire(new MembershipLapsed("team-weather", "ada"));
        fire(new PersonLapsesSoon("ada", today.plusDays(7)));
        fire(new ServiceAccountInherited("svc-report", "otto", "ada"));
        for (ServiceAccountNews.Kind kind : ServiceAccountNews.Kind.values()) {
            fire(new ServiceAccountNews(kind, "svc-report", "ada", "otto"));
        }
    }

    private void fire(Object event) {
        QuarkusTransaction.requiringNew().run(() -> events.fire(event));
    }

    private void sql(String statement, Object value) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement)
                        .setParameter(1, value)
                        .executeUpdate());
    }
}

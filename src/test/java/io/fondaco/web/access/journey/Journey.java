package io.fondaco.web.access.journey;

import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.access.journey.Place.ANSWERED;
import static io.fondaco.web.access.journey.Place.GIVEN;
import static io.fondaco.web.access.journey.Place.HOME;
import static io.fondaco.web.access.journey.Place.MAIL;
import static io.fondaco.web.access.journey.Place.MANAGE;
import static io.fondaco.web.access.journey.Place.MY_ACCESS;
import static io.fondaco.web.access.journey.Place.NEWS;
import static io.fondaco.web.access.journey.Place.PANEL;
import static io.fondaco.web.access.journey.Place.REQUEST;
import static io.fondaco.web.access.journey.Place.SEARCH;
import static io.fondaco.web.access.journey.Place.WAITING;
import static io.fondaco.web.access.journey.Read.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.fondaco.identity.Person;
import io.fondaco.notification.MailText;
import io.fondaco.notification.SendMail;
import io.fondaco.product.DataProducts;
import io.fondaco.product.policy.SetPolicy;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Installed;
import io.fondaco.testing.PlainWords;
import io.fondaco.testing.Samples;
import io.fondaco.testing.SignedIn;
import io.fondaco.web.Browsing;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A request on its way, as both sides read it: at every step each of them reads every place where it shows, and every
 * mail. A step that leaves out a place fails, so no page can say something else unnoticed.
 */
abstract class Journey {

    static final Person ADA = person("ada", "Ada Berg", "team-analytics");
    static final Person OTTO = person("otto", "Otto Falk", "team-weather");
    static final Person ODA = person("oda", "Oda Lind", "team-weather");
    static final Person PAULA = person("paula", "Paula Winter", "team-privacy");
    static final Person GRACE = new Person("grace", "Grace Moss", "grace@example.com", Set.of("team-platform"), true);

    static final String PRODUCT = "/products/weather/daily-temperatures";

    private static final Set<Place> OF_ASKERS =
            EnumSet.of(Place.PANEL, Place.SEARCH, Place.HOME, Place.MY_ACCESS, Place.REQUEST, Place.NEWS, Place.MAIL);
    private static final Set<Place> OF_OWNERS = EnumSet.of(
            Place.PANEL,
            Place.HOME,
            Place.REQUEST,
            Place.WAITING,
            Place.ANSWERED,
            Place.GIVEN,
            Place.MANAGE,
            Place.NEWS,
            Place.MAIL);
    private static final Set<Place> OF_APPROVERS =
            EnumSet.of(Place.HOME, Place.REQUEST, Place.WAITING, Place.ANSWERED, Place.NEWS, Place.MAIL);
    private static final long PATIENCE_MILLIS = 30_000;
    private static final List<String> USER_NAMES = List.of("ada", "otto", "oda", "paula", "grace");

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    SendMail sendMail;

    @Inject
    SetPolicy setPolicy;

    @Inject
    DataProducts products;

    @Inject
    ProductIndex index;

    @ConfigProperty(name = "fondaco.mail.port")
    int port;

    private final Map<String, Integer> mailsRead = new HashMap<>();
    private final List<String> allWrong = new ArrayList<>();
    private GreenMail server;
    private int step;

    private static Person person(String name, String displayName, String team) {
        return new Person(name, displayName, name + "@example.com", Set.of(team), false);
    }

    @BeforeEach
    void begin() {
        samples.reset();
        index.rebuild();
        List.of(ADA, OTTO, ODA, PAULA, GRACE).forEach(samples::signedIn);
        ServerSetup setup = new ServerSetup(port, "localhost", "smtp");
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        server = new GreenMail(setup);
        server.start();
        server.setUser("fondaco@data.example.org", Installed.MAIL_USER, Installed.MAIL_PASSWORD);
        mailsRead.clear();
    }

    @AfterEach
    void end() {
        server.stop();
        assertThat(allWrong).isEmpty();
    }

    /** What who asked reads now, everywhere. */
    void asker(Person who, UUID request, Read... expected) {
        reads(who, request, OF_ASKERS, expected);
    }

    /** What an owner of the product reads now, everywhere. */
    void owner(Person who, UUID request, Read... expected) {
        reads(who, request, OF_OWNERS, expected);
    }

    /** What somebody reads who decides, and owns nothing. */
    void approver(Person who, UUID request, Read... expected) {
        reads(who, request, OF_APPROVERS, expected);
    }

    private void reads(Person who, UUID request, Set<Place> places, Read... expected) {
        assertThat(Arrays.stream(expected).map(Read::place))
                .as("what %s reads", who.displayName())
                .containsExactlyInAnyOrderElementsOf(places);
        SignedIn.as(who);
        List<String> wrong = new ArrayList<>();
        for (Read read : expected) {
            if (read.place() == Place.MAIL) {
                wrong.addAll(read.wrong(mails(who)));
            } else {
                Element there = there(read.place(), request);
                wrong.addAll(read.wrong(there.text()));
                PlainWords.faults(there, USER_NAMES).forEach(fault -> wrong.add(read.place() + " has " + fault));
            }
        }
        step++;
        wrong.forEach(each -> allWrong.add("reading %d, %s: %s".formatted(step, who.displayName(), each)));
    }

    private static Element there(Place place, UUID request) {
        return switch (place) {
            case PANEL -> part(page(PRODUCT), "#access");
            case SEARCH -> part(page("/products?q=Daily+temperatures"), "ol.results > li");
            case HOME -> part(page("/"), "main");
            case MY_ACCESS -> part(page("/access"), "main");
            case REQUEST -> part(page("/requests/" + request), "main");
            case WAITING -> part(page("/approvals"), "main");
            case ANSWERED -> part(page("/approvals?state=answered"), "main");
            case GIVEN -> part(page("/approvals?state=given"), "main");
            case MANAGE -> part(page(PRODUCT + "/manage"), "main");
            case NEWS -> part(page("/notifications"), ".news a");
            case MAIL -> throw new IllegalArgumentException("no page");
        };
    }

    private static Element part(Document page, String selector) {
        Element found = page.selectFirst(selector);
        return found == null ? new Element("p") : found;
    }

    /** The mails that came since this person read last: subjects and texts, each checked for itself. */
    private String mails(Person who) {
        sendMail.run();
        List<MimeMessage> all = Arrays.stream(server.getReceivedMessages())
                .filter(mail -> to(mail).equals(who.email()))
                .toList();
        List<MimeMessage> fresh = all.subList(mailsRead.getOrDefault(who.name(), 0), all.size());
        mailsRead.put(who.name(), all.size());
        return String.join("\n", fresh.stream().map(Journey::checked).toList());
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String checked(MimeMessage mail) {
        try {
            String source = mail.getSubject() + "\n" + MailText.plain(mail);
            String html = Jsoup.parse(MailText.html(mail)).text();
            assertThat(PlainWords.faultsOfAHeading(mail.getSubject())).isEmpty();
            assertThat(PlainWords.names(mail.getSubject(), USER_NAMES)).isEmpty();
            assertThat(html).contains(mail.getSubject());
            assertThat(source + html).doesNotContain(Samples.PURPOSE);
            return source;
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Somebody sends a form, which must be taken; says where it leads. */
    static String press(Person who, String path, Map<String, ?> form) {
        SignedIn.as(who);
        return Browsing.target(Browsing.post(path, form));
    }

    /** The same about a request as its page shows it now. */
    String press(Person who, UUID request, String verb, Map<String, String> form) {
        SignedIn.as(who);
        return Browsing.target(send(who, request, verb, form));
    }

    /** Somebody sends a form about a request, whatever becomes of it. */
    Response send(Person who, UUID request, String verb, Map<String, String> form) {
        SignedIn.as(who);
        return Browsing.post("/requests/%s/%s".formatted(request, verb), story.seen(request, form));
    }

    /** The owner lets others decide, in these steps, or a rule. */
    void policy(List<AutoApproval> rules, ApprovalStep... steps) {
        QuarkusTransaction.requiringNew()
                .run(() -> setPolicy.set(
                        OTTO,
                        products.find(OTTO, "weather", "daily-temperatures").orElseThrow(),
                        new ApprovalPolicy(
                                Set.of(),
                                rules,
                                List.of(steps),
                                Period.ZERO,
                                Period.ofDays(90),
                                Period.ofDays(365),
                                false,
                                List.of()),
                        null));
    }

    /** Somebody fills in the form of the product's page and sends it. */
    static UUID asks(Person who) {
        SignedIn.as(who);
        Document form = page(PRODUCT + "/request");
        String key = form.select("input[name=formKey]").val();
        String page = press(
                who,
                PRODUCT + "/request",
                Map.of("purpose", Samples.PURPOSE, "period", "P30D", "terms", "on", "holder", "me", "formKey", key));
        return UUID.fromString(page.replaceAll(".*/requests/([0-9a-f-]{36}).*", "$1"));
    }

    /** Ada asked, and any one of the owners decides first. */
    protected void bothReadThatItWaits(UUID request) {
        asker(
                ADA,
                request,
                at(PANEL, "Requested", "Waiting for Oda Lind or Otto Falk"),
                at(SEARCH, "Requested"),
                at(HOME, "1 request of yours waits for an answer"),
                at(MY_ACCESS, "Waiting for Oda Lind or Otto Falk"),
                at(REQUEST, "Waiting for Oda Lind or Otto Falk", "You sent the request")
                        .without("Approve"),
                at(NEWS, "We sent your request for Daily temperatures"),
                at(MAIL, "We sent your request for Daily temperatures", "It waits for an approver."));
        owner(
                OTTO,
                request,
                at(PANEL, "You own this product. 1 request waits for you."),
                at(HOME, "Daily temperatures"),
                at(REQUEST, "Ada Berg asks for Daily temperatures", "Waiting for your decision.", "Approve"),
                at(WAITING, "Ada Berg", "Waiting (1)", "Approve"),
                at(ANSWERED).without("Ada Berg"),
                at(GIVEN).without("Ada Berg"),
                at(MANAGE, "1 request waits"),
                at(NEWS, "Ada Berg asks for Daily temperatures"),
                at(MAIL, "Ada Berg asks for Daily temperatures", "approve or decline it"));
    }
}

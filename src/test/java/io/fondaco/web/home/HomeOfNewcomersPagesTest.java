package io.fondaco.web.home;

import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.asking.RequestQuestions;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMembership;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.DataProducts;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The home page of those who have nothing yet. */
@QuarkusTest
class HomeOfNewcomersPagesTest {

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    RequestQuestions questions;

    @Inject
    ProductIndex index;

    @Inject
    DataProducts products;

    @Inject
    Policies policies;

    @Inject
    TeamMemberships memberships;

    @Inject
    EntityManager entities;

    @BeforeEach
    void reset() {
        samples.reset();
        index.rebuild();
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aNewcomerSeesWhatThereIsAndHowItWorks() {
        Document home = page("/");

        assertThat(home.title()).isEqualTo("Home · Fondaco");
        assertThat(home.select("h1").text()).isEqualTo("Find data you can trust");
        assertThat(home.select(".lead").text())
                .isEqualTo("3 data products in 2 domains. Each has an owner, a contract and a way to ask for access.");
        assertThat(home.select("h2").eachText()).containsExactly("Open to all staff", "How it works", "Domains");
        assertThat(home.select("section[aria-labelledby=domains] li").eachText())
                .containsExactly("Retail All about Retail 2 products", "Weather All about Weather 1 product");
        assertThat(home.select(".top nav.navwide a").eachText()).containsExactly("Products", "My access");
        assertThat(home.select(".top .count")).isEmpty();
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whatChangedIsCountedAnew() {
        assertThat(page("/").select(".lead").text()).startsWith("3 data products");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update data_product set restricted = false, version = version + 1")
                        .executeUpdate());

        index.follow();

        assertThat(page("/").select(".lead").text()).startsWith("4 data products");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aNewcomerBeginsWithWhatIsGivenAtOnce() {
        QuarkusTransaction.requiringNew().run(() -> {
            var daily = products.find(OTTO, "weather", "daily-temperatures").orElseThrow();
            ApprovalPolicy before = policies.of(daily);
            policies.set(
                    daily,
                    new ApprovalPolicy(
                            before.askers(),
                            List.of(new AutoApproval("all", AutoApproval.Kind.EVERYONE, "")),
                            before.steps(),
                            before.shortest(),
                            before.usual(),
                            before.longest(),
                            before.partial(),
                            before.questions()),
                    "otto");
        });
        index.rebuild();

        Document home = page("/");

        assertThat(home.select("section[aria-labelledby=open] li").eachText())
                .containsExactly(
                        "Daily temperatures Given at once Minimum, maximum and average temperature per zip code and day"
                                + " Weather Get access to Daily temperatures",
                        "Nations Open to all Nations and their regions, as the shops name them Retail Connect to Nations");
        assertThat(home.select("section[aria-labelledby=open] .btn").eachAttr("href"))
                .containsExactly("/products/weather/daily-temperatures/request", "/products/retail/nations/connect");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aNewcomerSeesWhatAtLeastFiveColleaguesRead() {
        List<String> colleagues = List.of("cleo", "dora", "emil", "fritz");
        colleagues.forEach(this::reads);
        assertThat(page("/").select("section[aria-labelledby=team]")).isEmpty();

        reads("gwen");
        join("hugo");

        Document home = page("/");
        assertThat(home.select("#team").text()).isEqualTo("Your team team-analytics reads");
        assertThat(home.select("section[aria-labelledby=team] li").text())
                .isEqualTo("Daily temperatures5 of 6 colleagues read it · Weather Data usually answers in 1 minute"
                        + " Request Daily temperatures");
    }

    private void reads(String colleague) {
        join(colleague);
        var person = new Person(colleague, colleague, "", Set.of("team-analytics"), false);
        story.granted(OTTO, story.asked(person));
    }

    private void join(String colleague) {
        samples.signedIn(new Person(colleague, colleague, "", Set.of(), false));
        QuarkusTransaction.requiringNew()
                .run(() -> memberships.confirm(colleague, Set.of("team-analytics"), TeamMembership.Source.SIGN_IN));
    }
}

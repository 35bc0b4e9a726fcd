package io.fondaco.web.home;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.job.Jobs;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The home page of those who own nothing, and decide, run or audit something. */
@QuarkusTest
class HomeOfAdminsPagesTest {

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    ProductIndex index;

    @Inject
    Jobs jobs;

    @Inject
    EntityManager entities;

    @BeforeEach
    void reset() {
        samples.reset();
        index.rebuild();
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void anApproverWhoOwnsNothingSeesRequestsAndWhatThereIs() {
        execute("insert into data_product_role (product, person, role) select id, 'ben', 'APPROVER' from data_product"
                + " where slug = 'daily-temperatures'");
        story.asked(ADA);

        Document home = page("/");

        assertThat(home.select("h1").text()).isEqualTo("1 thing needs you");
        assertThat(home.select(".lead").text()).endsWith(". You decide on requests for 1 data product.");
        assertThat(home.select("h2").eachText()).containsExactly("Requests waiting for you", "Domains");
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"consumer", "team-platform", "platform-admin"})
    void anAdminSeesWhatIsWrongWithThePlatform() {
        story.granted(OTTO, story.asked(ADA));
        execute("update engine_grant set state = 'FAILED', next_attempt_at = ?1 where principal = 'ada'", soon());
        assertThatThrownBy(() -> jobs.run("directory", _ -> {
                    throw new IllegalStateException("The provider does not answer");
                }))
                .isInstanceOf(IllegalStateException.class);

        Document home = page("/");

        assertThat(home.select(".top nav.navwide a").eachText()).contains("Admin");
        assertThat(home.select("section[aria-labelledby=platform] h3").eachText())
                .contains("Trino refuses 1 grant", "The job “directory” ended with failures");
        assertThat(home.select("section[aria-labelledby=platform] .btn").eachAttr("href"))
                .containsOnly("/admin");
        assertThat(home.select("h1").text())
                .isEqualTo(home.select("section[aria-labelledby=platform] li").size() + " things need you");
    }

    @Test
    @TestSecurity(
            user = "astrid",
            roles = {"consumer", "auditor"})
    void anAuditorIsToldOfABrokenTrailOnly() {
        assertThatThrownBy(() -> jobs.run("directory", _ -> {
                    throw new IllegalStateException("The provider does not answer");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(page("/").select("h1").text()).isEqualTo("Find data you can trust");

        assertThatThrownBy(() -> jobs.run("audit-verify", _ -> {
                    throw new IllegalStateException("Entry 7 was changed");
                }))
                .isInstanceOf(IllegalStateException.class);

        Document home = page("/");
        assertThat(home.select("section[aria-labelledby=platform] h3").eachText())
                .containsExactly("The audit trail is not whole");
        assertThat(home.select("section[aria-labelledby=platform] .btn").eachAttr("href"))
                .containsExactly("/admin/audit");
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(600);
    }

    private void execute(String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = entities.createNativeQuery(sql);
            for (int at = 0; at < values.length; at++) {
                query.setParameter(at + 1, values[at]);
            }
            query.executeUpdate();
        });
    }
}

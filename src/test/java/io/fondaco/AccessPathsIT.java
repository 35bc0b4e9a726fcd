package io.fondaco;

import static io.fondaco.testing.Visitor.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoSession;
import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.testing.DemoWeather;
import io.fondaco.testing.InBrowser;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.RealTrino;
import io.fondaco.testing.TrinoForTests;
import io.fondaco.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Teams, programs, two approvals, less than asked, more time, the end of time, reviews, and a view made anew. */
@QuarkusTest
@TestProfile(RealTrino.class)
class AccessPathsIT extends InBrowser {

    private static final String PRODUCT = "/products/weather/hourly-temperatures";
    private static final String VIEW = "lake.weather.hourly_temperatures";

    @Inject
    MovableClock clock;

    @Inject
    HarvestMetadata harvest;

    @BeforeEach
    void look() {
        harvest.run();
    }

    @BeforeAll
    static void makeTheTables() {
        DemoWeather.make();
    }

    @Test
    void aTeamsGrantsFollowItsMembers() {
        try (Visitor fiona = Visitor.signIn(browser, "fiona");
                Visitor lars = Visitor.signIn(browser, "lars");
                Visitor otto = Visitor.signIn(browser, "otto");
                Visitor grace = Visitor.signIn(browser, "grace")) {
            lars.open("/");
            ask(fiona, "?for=team:team-finance", 30);
            approve(otto, fiona);
            waitFor(() -> reads("fiona"));
            assertThat(reads("lars")).isFalse();

            grace.open("/admin/people/lars").fill("#team", "team-finance");
            grace.press("button:has-text('Add or confirm')", "/admin/people/lars");
            waitFor(() -> reads("lars"));

            grace.open("/admin/people/lars");
            grace.press("tr:has-text('Finance Data') button", "/admin/people/lars");
            waitFor(() -> !reads("lars"));
            assertThat(reads("fiona")).isTrue();
        }
    }

    @Test
    void aProgramReadsByItsOwnName() {
        try (Visitor clara = Visitor.signIn(browser, "clara");
                Visitor otto = Visitor.signIn(browser, "otto")) {
            Page page = clara.open("/access/service-accounts");
            page.fill("#name", "svc-Report");
            page.fill("#reason", "Draws the report every morning");
            clara.press("button:has-text('Register')", "/service-accounts");

            ask(clara, "?for=service:svc-report", 30);
            assertThat(reads("svc-report")).isFalse();
            approve(otto, clara);
            assertThat(reads("svc-report")).isFalse();

            clara.open("/access/service-accounts");
            clara.press("button:has-text('Get a statement')", "/service-accounts/proof");
            String statement = page.locator("#proof").innerText();
            try (TrinoSession program = TrinoForTests.as("svc-report")) {
                program.run(statement);
            }
            waitFor(() -> reads("svc-report"));
        }
    }

    @Test
    void twoApprovalsAndLessThanWasAskedFor() {
        try (Visitor stella = Visitor.signIn(browser, "stella");
                Visitor otto = Visitor.signIn(browser, "otto");
                Visitor oda = Visitor.signIn(browser, "oda")) {
            secondApproval(otto, "privacy office", "oda");
            try {
                ask(stella, "", 90);
                Page decision = otto.open(address(stella));
                decision.locator("details:has-text('Approve with changes') summary")
                        .click();
                LocalDate earlier = LocalDate.now(ZoneOffset.UTC).plusDays(20);
                decision.fill("#endsOn", earlier.toString());
                otto.press("button[value=approve]", "/requests/");
                assertThat(stella.open(address(stella)).locator("main").innerText())
                        .contains("Waiting");
                assertThat(reads("stella")).isFalse();

                approve(oda, stella);
                waitFor(() -> reads("stella"));
                assertThat(stella.open(address(stella)).locator("main").innerText())
                        .contains("Asked", "Given");
            } finally {
                secondApproval(otto, "", "");
            }
            moreTime(stella, otto);
        }
    }

    /** What is in force stays so while more is asked for, and after it is given. */
    private static void moreTime(Visitor stella, Visitor otto) {
        String first = address(stella);
        stella.open(first);
        stella.press("a:has-text('Extend or change')", "extend=");
        fill(stella, 180);
        assertThat(reads("stella")).isTrue();
        approve(otto, stella);

        waitFor(() -> stella.open(first).locator("main").innerText().contains("Another access took its place"));
        assertThat(reads("stella")).isTrue();
    }

    @Test
    void theGrantEndsWhenItsTimeIsOver() {
        try (Visitor lars = Visitor.signIn(browser, "lars");
                Visitor oda = Visitor.signIn(browser, "oda")) {
            ask(lars, "", 30);
            approve(oda, lars);
            waitFor(() -> reads("lars"));

            clock.moveAhead(Duration.ofDays(31));
            waitFor(() -> !reads("lars"));
        } finally {
            clock.reset();
        }
    }

    @Test
    void aReviewTakesAwayTwoAndKeepsOneAndAViewMadeAnewIsHealed() {
        try (Visitor ada = Visitor.signIn(browser, "ada");
                Visitor ben = Visitor.signIn(browser, "ben");
                Visitor clara = Visitor.signIn(browser, "clara");
                Visitor otto = Visitor.signIn(browser, "otto")) {
            for (Visitor each : List.of(ada, ben, clara)) {
                ask(each, "", 60);
                approve(otto, each);
            }
            waitFor(() -> reads("ada") && reads("ben") && reads("clara"));

            otto.open(PRODUCT + "/manage?tab=reviews");
            otto.press("button:has-text('Start a review')", "tab=reviews");
            otto.page().locator("a:has-text('See all answers')").first().click();
            otto.page().waitForURL("**/reviews/*");
            answer(otto, "Take away the selected", "ada", "ben");
            answer(otto, "Keep the selected", "clara");
            waitFor(() -> !reads("ada") && !reads("ben"));
            assertThat(reads("clara")).isTrue();

            makeAnew();
            assertThat(reads("clara")).isFalse();
            otto.open(PRODUCT + "/manage");
            otto.press("button:has-text('Read Trino again')", "/manage");
            waitFor(() -> reads("clara"));
        }
    }

    private static void ask(Visitor visitor, String query, int days) {
        visitor.open(PRODUCT + "/request" + query);
        fill(visitor, days);
    }

    private static void fill(Visitor visitor, int days) {
        Page page = visitor.page();
        page.fill("#purpose", "Plan the harvest by the temperature of each hour");
        page.check("input[name=period][value=date]");
        page.fill("#endsOn", LocalDate.now(ZoneOffset.UTC).plusDays(days).toString());
        page.check("#terms");
        visitor.press("button:has-text('Send request')", "/requests/");
    }

    private static void approve(Visitor approver, Visitor requester) {
        approver.open(address(requester));
        approver.press("button[value=approve]", "/requests/");
        assertThat(approver.page()
                        .locator("main, [role=status]")
                        .allInnerTexts()
                        .toString())
                .contains("pproved");
    }

    /** The request that the visitor sent last and looks at. */
    private static String address(Visitor requester) {
        return requester.page().url().substring(Visitor.PORTAL.length());
    }

    private static void secondApproval(Visitor owner, String name, String person) {
        Page page = owner.open(PRODUCT + "/manage?tab=policy");
        page.click("summary:has-text('Change the policy')");
        page.locator("summary:has-text('Add a step')").first().click();
        Locator chosen = page.locator("name-picker:has(#approvers-2) .people button");
        while (chosen.count() > 0) {
            chosen.first().click();
        }
        page.fill("#step-2", name);
        page.fill("#approvers-2", person);
        owner.press("button:has-text('Save policy')", "tab=policy");
    }

    private static void answer(Visitor owner, String button, String... holders) {
        Page page = owner.page();
        for (String holder : holders) {
            Locator row = page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(holder));
            row.locator("input[name=item]").first().check();
        }
        owner.press("button:has-text('" + button + "')", "/reviews/");
        page.waitForLoadState();
    }

    private static void makeAnew() {
        try (TrinoSession admin = TrinoForTests.admin()) {
            String sql = admin.read("SHOW CREATE VIEW " + VIEW, row -> row.getString(1))
                    .getFirst();
            admin.run(sql.replaceFirst("CREATE VIEW", "CREATE OR REPLACE VIEW"));
        }
    }

    private static boolean reads(String principal) {
        try (TrinoSession session = TrinoForTests.as(principal)) {
            session.read("SELECT 1 FROM " + VIEW + " LIMIT 1", row -> row.getInt(1));
            return true;
        } catch (EngineError refused) {
            assertThat(refused.kind()).isEqualTo(EngineError.Kind.REFUSED);
            return false;
        }
    }
}

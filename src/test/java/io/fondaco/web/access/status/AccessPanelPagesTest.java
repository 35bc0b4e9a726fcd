package io.fondaco.web.access.status;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.approval.UndoApproval;
import io.fondaco.access.request.Decision;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.fondaco.web.access.OwnerActions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the access panel says and offers in each state, and the list of products in the same words. */
@QuarkusTest
class AccessPanelPagesTest {

    private static final String PRODUCT = "/products/weather/daily-temperatures";

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    OwnerActions actions;

    @Inject
    ProductIndex index;

    @Inject
    EndAgreement endAgreement;

    @Inject
    UndoApproval undoApproval;

    @BeforeEach
    void reset() {
        samples.reset();
        index.rebuild();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whoHasNothingMayAsk() {
        assertThat(panel()).contains("No access", "You can see this page but not the data.");
        assertThat(buttons()).startsWith("Request access");
        assertThat(row()).contains("No access", "Request access: Daily temperatures");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatARuleGivesIsGivenAtOnce() {
        actions.givesToEveryone();

        assertThat(panel()).contains("Given at once", "Open to all staff. Say what it is for and start.");
        assertThat(buttons()).startsWith("Get access");
        assertThat(row()).contains("Given at once", "Get access: Daily temperatures");
        Document form = page(PRODUCT + "/request");
        assertThat(form.select("h1").text()).isEqualTo("Get access to Daily temperatures");
        assertThat(form.select(".lead").text()).startsWith("Given at once, by the owner's rule.");
        assertThat(form.select(".reqform button").text()).isEqualTo("Get access");

        String request = target(post(
                PRODUCT + "/request", Map.of("formKey", "f", "purpose", PURPOSE, "period", "P30D", "terms", "on")));
        assertThat(page(request).select("main").text()).contains("Given at once, by the owner's rule.");
        story.settle();
        assertThat(panel()).contains("You have access", "Given at once, by the owner's rule.");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aRuleForTheFirstOfTwoStepsPromisesNothing() {
        actions.givesToEveryoneWhom(STELLA);

        assertThat(buttons()).startsWith("Request access");
        assertThat(panel()).doesNotContain("Given at once");
        UUID request = story.asked(ADA);
        assertThat(panel()).contains("Approved by the owner's rule. Now waiting for stella, step 2 of 2");
        assertThat(page("/requests/" + request).select(".head").text()).contains("Waiting for privacy office");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void noRuleGivesBackWhatWasTakenAway() {
        story.revoked(OTTO, story.granted(OTTO, story.asked(ADA)), "The project is over");
        actions.givesToEveryone();

        assertThat(buttons()).containsExactly("Ask the owner");
        assertThat(panel()).contains("Taken away on ", "by otto:", "“The project is over”");
        assertThat(row()).contains("Taken away", "Ask the owner: Daily temperatures");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whoMayNotAskIsToldWhoMay() {
        actions.letsOnlyAsk("team-retail");

        assertThat(panel()).contains("Its owner lets only members of", "ask.");
        assertThat(buttons()).isEmpty();
        assertThat(row()).contains("Only some teams may ask").doesNotContain("Request access");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aQuestionIsThereEverywhereAtOnce() {
        UUID request = story.asked(ADA);
        actions.asks(request, "Which zip codes do you need?");

        assertThat(panel()).contains("Question for you", "otto asks:", "“Which zip codes do you need?”");
        assertThat(buttons().getFirst()).isEqualTo("Answer");
        assertThat(row()).contains("Question for you", "Answer: Daily temperatures");
        assertThat(page("/").select("main").text()).contains("Question for you");
        assertThat(page("/access").select("main").text()).contains("Question for you");
        Document page = page("/requests/" + request);
        assertThat(page.select(".head").text()).contains("Question for you", "otto asks:", "Which zip codes");
        assertThat(page.select("form[action$=/answer]")).hasSize(1);

        post("/requests/" + request + "/answer", Map.of("text", "All of them"));

        assertThat(panel()).contains("Requested", "Waiting for oda or otto.");
        assertThat(page("/requests/" + request).select(".timeline").text())
                .contains(
                        "otto asked you a question", "“Which zip codes do you need?”", "You answered", "“All of them”");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void afterTheFirstOfTwoStepsTheNextIsNamed() {
        actions.asksForTwoSteps("privacy office", STELLA);
        UUID request = story.asked(ADA);
        assertThat(panel()).contains("Waiting for oda or otto, step 1 of 2 (owner).");

        story.decided(OTTO, request, Decision.Outcome.APPROVED, "");

        String next = "Approved by otto. Now waiting for stella, step 2 of 2 (privacy office).";
        assertThat(panel()).contains(next);
        assertThat(page("/requests/" + request).select(".head").text()).contains("Waiting for privacy office", next);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whoHasAnsweredFindsNoButtons() {
        actions.asksForTwoSteps("privacy office", STELLA);
        UUID request = story.asked(ADA);
        assertThat(page("/requests/" + request).select("#decision")).hasSize(1);

        story.decided(OTTO, request, Decision.Outcome.APPROVED, "");

        Document page = page("/requests/" + request);
        assertThat(page.select("#decision, #talk")).isEmpty();
        assertThat(page.select(".head").text()).contains("Now waiting for stella");
        assertThat(page("/approvals").select(".inbox button")).isEmpty();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatIsTakenAwayInAWeekIsOneTruthWithTheReason() {
        UUID request = story.asked(ADA);
        UUID agreement = story.granted(OTTO, request);
        endAgreement.revokeInAWeek(OTTO, agreement, "The project is over");

        assertThat(panel())
                .contains(
                        "Taken away in 7 days",
                        "You can read this until",
                        "Then otto takes it away:",
                        "The project is over");
        assertThat(buttons()).containsExactly("Connect");
        assertThat(row()).contains("Taken away soon", "Connect: Daily temperatures");
        Document page = page("/requests/" + request);
        assertThat(page.select("main").text()).contains("Then otto takes it away", "“The project is over”");
        assertThat(page.select("a[href*=extend]")).isEmpty();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatWasGivenBackIsNotExpired() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));
        post("/agreements/" + agreement + "/release", Map.of());
        story.settle();

        assertThat(panel()).contains("Given back", "You gave this back on ").doesNotContain("Expired", "ended");
        assertThat(buttons()).startsWith("Request again");
        assertThat(row()).contains("Given back", "Request again: Daily temperatures");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void anApprovalThatWasTakenBackNeverWasAnAccess() {
        UUID request = story.asked(ADA);
        story.granted(OTTO, request);
        undoApproval.undo(OTTO, request);
        story.decided(ODA, request, Decision.Outcome.DECLINED, "Only for the weather service");

        assertThat(panel()).contains("No access").doesNotContain("ended");
    }

    @Test
    @TestSecurity(user = "stella", roles = "team-retail")
    void anOwnerFindsTheirRequests() {
        story.asked(ADA, "retail", "store-transactions", 30);

        Document page = page("/products/retail/store-transactions");
        assertThat(page.select("#access").text()).contains("You own this product. 1 request waits for you.");
        assertThat(page.select("#access .btn").eachText()).containsExactly("Approvals", "Manage");
    }

    private static String panel() {
        return page(PRODUCT).select("#access").text();
    }

    private static List<String> buttons() {
        return page(PRODUCT).select("#access .btn").eachText();
    }

    private static String row() {
        return page("/products").select(".results > li").stream()
                .filter(row -> row.select("h3").text().equals("Daily temperatures"))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }
}

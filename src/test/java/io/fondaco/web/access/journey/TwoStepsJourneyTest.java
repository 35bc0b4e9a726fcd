package io.fondaco.web.access.journey;

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
import static io.fondaco.web.access.journey.Read.nothing;

import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.testing.Installed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request that two approve, one after the other: at each step both sides read who is next, and nobody is asked twice. */
@QuarkusTest
@TestProfile(Installed.class)
@TestSecurity(user = "ada", roles = "team-analytics")
class TwoStepsJourneyTest extends Journey {

    @Test
    void bothSidesReadWhoIsNext() {
        policy(List.of(), ApprovalStep.OWNER, new ApprovalStep("privacy office", Set.of(PAULA.name()), false, false));

        UUID request = asks(ADA);
        bothReadThatItWaits(request);

        press(OTTO, request, "decision", Map.of("outcome", "approve"));
        asker(
                ADA,
                request,
                at(PANEL, "Requested", "Approved by Otto Falk. Now waiting for Paula Winter"),
                at(SEARCH, "Requested"),
                at(HOME, "1 request of yours waits for an answer"),
                at(MY_ACCESS, "Now waiting for Paula Winter"),
                at(
                        REQUEST,
                        "Now waiting for Paula Winter",
                        "Otto Falk approved your request, and somebody else decides next",
                        "Paula Winter decides"),
                at(NEWS, "We sent your request for Daily temperatures"),
                nothing(MAIL));
        owner(
                OTTO,
                request,
                at(PANEL, "You own this product"),
                at(HOME).without("Approve"),
                at(REQUEST, "Now waiting for Paula Winter", "You approved the request")
                        .without("Your decision"),
                at(WAITING, "Waiting (0)").without("Ada Berg"),
                at(ANSWERED, "Ada Berg", "You approved it. Others decide next."),
                at(GIVEN).without("Ada Berg"),
                at(MANAGE),
                at(NEWS, "Ada Berg asks for Daily temperatures"),
                nothing(MAIL));
        approver(
                PAULA,
                request,
                at(HOME, "Daily temperatures"),
                at(REQUEST, "Waiting for your decision.", "Otto Falk approved the request", "Approve"),
                at(WAITING, "Ada Berg", "Waiting (1)", "Approve"),
                at(ANSWERED).without("Ada Berg"),
                at(NEWS, "Ada Berg asks for Daily temperatures"),
                at(MAIL, "Ada Berg asks for Daily temperatures"));

        press(PAULA, request, "decision", Map.of("outcome", "approve"));
        story.settle();
        asker(
                ADA,
                request,
                at(PANEL, "You have access"),
                at(SEARCH, "You have access"),
                at(HOME, "Daily temperatures"),
                at(MY_ACCESS, "You have access"),
                at(REQUEST, "You have access", "Paula Winter approved your request", "Access is live in Trino"),
                at(NEWS, "You can now read Daily temperatures"),
                at(MAIL, "You can now read Daily temperatures", "Trino lets you read it now."));
        owner(
                OTTO,
                request,
                at(PANEL, "You own this product").without("1 request waits"),
                at(HOME).without("Approve"),
                at(REQUEST, "Paula Winter approved the request").without("Your decision"),
                at(WAITING, "Waiting (0)").without("Ada Berg"),
                at(ANSWERED, "Ada Berg"),
                at(GIVEN, "Ada Berg"),
                at(MANAGE, "Ada Berg"),
                at(NEWS, "Ada Berg asks for Daily temperatures"),
                nothing(MAIL));
        approver(
                PAULA,
                request,
                at(HOME).without("Approve"),
                at(REQUEST, "You approved the request").without("Your decision"),
                at(WAITING, "Waiting (0)", "Ada Berg has access.", "Undo").without("Decline"),
                at(ANSWERED, "Ada Berg", "Ada Berg has access."),
                at(NEWS, "Ada Berg asks for Daily temperatures"),
                nothing(MAIL));
    }
}

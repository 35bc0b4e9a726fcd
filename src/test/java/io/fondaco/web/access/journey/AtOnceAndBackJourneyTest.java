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
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.testing.Installed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A rule of the owner says yes at once, and an owner's yes is undone: both sides read who it was, and where it stands. */
@QuarkusTest
@TestProfile(Installed.class)
@TestSecurity(user = "ada", roles = "team-analytics")
class AtOnceAndBackJourneyTest extends Journey {

    @Test
    void aRuleGivesAccessAtOnceAndBothSidesReadThatItDid() {
        policy(List.of(new AutoApproval("everyone", AutoApproval.Kind.EVERYONE, "")), ApprovalStep.OWNER);

        UUID request = asks(ADA);
        story.settle();
        asker(
                ADA,
                request,
                at(PANEL, "You have access").without("everyone"),
                at(SEARCH, "You have access"),
                at(HOME, "Daily temperatures"),
                at(MY_ACCESS, "You have access"),
                at(REQUEST, "You have access", "Approved automatically by the owner's rule")
                        .without("Rule everyone"),
                at(NEWS, "You can now read Daily temperatures"),
                at(MAIL, "You can now read Daily temperatures").without("approver"));
        owner(
                OTTO,
                request,
                at(PANEL, "You own this product").without("1 request waits"),
                at(HOME).without("Approve"),
                at(REQUEST, "Approved automatically by the owner's rule").without("Rule everyone"),
                at(WAITING, "Waiting (0)").without("Ada Berg"),
                at(ANSWERED).without("Rule everyone"),
                at(GIVEN, "Ada Berg").without("system:"),
                at(MANAGE, "Ada Berg"),
                nothing(NEWS),
                nothing(MAIL));
    }

    @Test
    void anUndoneApprovalWaitsAgainOnBothSides() {
        UUID request = asks(ADA);
        press(OTTO, request, "decision", Map.of("outcome", "approve"));
        story.settle();
        owner(
                OTTO,
                request,
                at(PANEL, "You own this product"),
                at(HOME),
                at(REQUEST, "You approved the request", "Undo"),
                at(WAITING, "Waiting (0)"),
                at(ANSWERED, "Ada Berg", "Ada Berg has access.", "Undo"),
                at(GIVEN, "Ada Berg"),
                at(MANAGE, "Ada Berg"),
                at(NEWS, "Ada Berg asks for Daily temperatures"),
                at(MAIL, "Ada Berg asks for Daily temperatures"));
        owner(
                ODA,
                request,
                at(PANEL, "You own this product"),
                at(HOME),
                at(REQUEST, "Otto Falk approved the request").without("Undo"),
                at(WAITING, "Waiting (0)"),
                at(ANSWERED, "Ada Berg", "Otto Falk").without("Undo"),
                at(GIVEN, "Ada Berg"),
                at(MANAGE, "Ada Berg"),
                at(NEWS, "Ada Berg asks for Daily temperatures"),
                at(MAIL, "Ada Berg asks for Daily temperatures"));

        press(OTTO, request, "undo", Map.of());
        story.settle();
        asker(
                ADA,
                request,
                at(PANEL, "Requested", "Waiting for Oda Lind or Otto Falk"),
                at(SEARCH, "Requested"),
                at(HOME, "1 request of yours waits for an answer"),
                at(MY_ACCESS, "Waiting for Oda Lind or Otto Falk").without("You have access"),
                at(REQUEST, "Otto Falk took the approval back, so your request waits again", "Oda Lind or Otto Falk"),
                at(NEWS, "Your request for Daily temperatures waits again"),
                at(MAIL, "Your request for Daily temperatures waits again", "You can now read Daily temperatures"));
        owner(
                OTTO,
                request,
                at(PANEL, "You own this product. 1 request waits for you."),
                at(HOME, "Daily temperatures"),
                at(REQUEST, "You took the approval back", "Waiting for your decision.")
                        .without("Undo"),
                at(WAITING, "Ada Berg", "Waiting (1)", "Approve"),
                at(ANSWERED).without("Undo"),
                at(GIVEN).without("Ada Berg"),
                at(MANAGE, "1 request waits"),
                at(NEWS, "Ada Berg asks for Daily temperatures"),
                nothing(MAIL));
    }
}

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
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.common.Day;
import io.fondaco.testing.Installed;
import io.fondaco.testing.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody decides in an owner's place, an owner leaves, and a holder does: both sides read who it is now, and why. */
@QuarkusTest
@TestProfile(Installed.class)
@TestSecurity(user = "ada", roles = "team-analytics")
class PeopleJourneyTest extends Journey {

    @Test
    void whoDecidesInWhosePlaceIsReadByBoth() {
        LocalDate today = LocalDate.now(UTC);
        UUID request = asks(ADA);
        press(
                OTTO,
                "/approvals/delegations",
                Map.of(
                        "delegate",
                        "paula",
                        "from",
                        today.toString(),
                        "until",
                        today.plusDays(6).toString()));
        SignedIn.as(OTTO);
        assertThat(page("/approvals/delegations").select("main").text())
                .contains("Paula Winter", Day.written(today.plusDays(6)));
        approver(
                PAULA,
                request,
                at(HOME, "Daily temperatures"),
                at(REQUEST, "Ada Berg asks for Daily temperatures", "Approve"),
                at(WAITING, "Ada Berg", "Otto Falk", "Waiting (1)"),
                at(ANSWERED).without("Ada Berg"),
                at(NEWS, "You decide in the place of Otto Falk from " + Day.written(today)),
                at(MAIL, "You decide in the place of Otto Falk"));

        press(PAULA, request, "decision", Map.of("outcome", "approve"));
        story.settle();
        asker(
                ADA,
                request,
                at(PANEL, "You have access", "Paula Winter"),
                at(SEARCH, "You have access"),
                at(HOME, "Daily temperatures"),
                at(MY_ACCESS, "You have access"),
                at(REQUEST, "Paula Winter approved your request in the place of Otto Falk"),
                at(NEWS, "You can now read Daily temperatures"),
                at(MAIL, "You can now read Daily temperatures"));
        owner(
                OTTO,
                request,
                at(PANEL, "You own this product").without("1 request waits"),
                at(HOME).without("Approve"),
                at(REQUEST, "Paula Winter approved the request in your place"),
                at(WAITING, "Waiting (0)"),
                at(ANSWERED, "Ada Berg", "Paula Winter"),
                at(GIVEN, "Ada Berg", "Paula Winter"),
                at(MANAGE, "Ada Berg"),
                at(NEWS, "Paula Winter decides in your place from"),
                at(MAIL, "Ada Berg asks for Daily temperatures"));
    }

    @Test
    void anOwnersRequestsGoToWhoIsLeft() {
        UUID request = asks(ADA);
        press(GRACE, "/admin/people/otto/departure", Map.of());

        asker(
                ADA,
                request,
                at(PANEL, "Requested", "Waiting for Oda Lind").without("Otto Falk"),
                at(SEARCH, "Requested"),
                at(HOME, "1 request of yours waits for an answer"),
                at(MY_ACCESS, "Waiting for Oda Lind").without("Otto Falk"),
                at(REQUEST, "Waiting for Oda Lind").without("Waiting for Oda Lind or Otto Falk"),
                at(NEWS, "We sent your request for Daily temperatures"),
                at(MAIL, "We sent your request for Daily temperatures"));
        owner(
                ODA,
                request,
                at(PANEL, "You own this product. 1 request waits"),
                at(HOME, "Daily temperatures"),
                at(REQUEST, "Waiting for your decision."),
                at(WAITING, "Ada Berg", "Waiting (1)"),
                at(ANSWERED).without("Ada Berg"),
                at(GIVEN).without("Ada Berg"),
                at(MANAGE, "1 request waits"),
                at(NEWS, "Ada Berg asks for Daily temperatures"),
                at(MAIL, "Ada Berg asks for Daily temperatures"));
    }

    @Test
    void aHoldersAccessEndsAndTheOwnersReadWhy() {
        UUID request = asks(ADA);
        story.granted(OTTO, request);
        press(GRACE, "/admin/people/ada/departure", Map.of());
        story.settle();

        owner(
                OTTO,
                request,
                at(PANEL, "You own this product").without("1 request waits"),
                at(HOME),
                at(REQUEST, "Ada Berg has left").without("admin"),
                at(WAITING, "Waiting (0)"),
                at(ANSWERED, "Ada Berg"),
                at(GIVEN).without("Ada Berg"),
                at(MANAGE),
                at(NEWS, "Ada Berg asks for Daily temperatures"),
                at(MAIL, "Ada Berg asks for Daily temperatures"));
    }
}

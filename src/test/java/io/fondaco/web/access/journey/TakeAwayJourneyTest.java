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
import static java.time.ZoneOffset.UTC;

import io.fondaco.common.Day;
import io.fondaco.testing.Installed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Access that is taken away in seven days: one truth on both sides, with the reason, and no way to extend it. */
@QuarkusTest
@TestProfile(Installed.class)
@TestSecurity(user = "ada", roles = "team-analytics")
class TakeAwayJourneyTest extends Journey {

    private static final String REASON = "The contract with the weather service ends";

    @Test
    void whatIsTakenAwayInSevenDaysIsSaidTheSameEverywhere() {
        UUID request = asks(ADA);
        UUID agreement = story.granted(OTTO, request);
        asker(
                ADA,
                request,
                at(PANEL, "You have access", "Extend"),
                at(SEARCH, "You have access"),
                at(HOME, "Daily temperatures"),
                at(MY_ACCESS, "You have access", "Connect"),
                at(REQUEST, "You have access", "Otto Falk approved your request"),
                at(NEWS, "You can now read Daily temperatures"),
                at(MAIL, "You can now read Daily temperatures"));

        press(OTTO, "/agreements/" + agreement + "/revocation", Map.of("reason", REASON, "when", "week"));
        String day = Day.written(LocalDate.now(UTC).plusDays(7));
        asker(
                ADA,
                request,
                at(PANEL, day, REASON).without("Extend"),
                at(SEARCH, "Taken away soon"),
                at(HOME, "Daily temperatures"),
                at(MY_ACCESS, day, REASON).without("Extend"),
                at(REQUEST, "Otto Falk decided to take your access away on " + day, REASON, day)
                        .without("Extend"),
                at(NEWS, "Your access to Daily temperatures will be taken away on " + day),
                at(MAIL, "Your access to Daily temperatures will be taken away on " + day));
        owner(
                OTTO,
                request,
                at(PANEL, "You own this product"),
                at(HOME),
                at(REQUEST, "You decided to take the access away on " + day, REASON),
                at(WAITING, "Waiting (0)"),
                at(ANSWERED, "Ada Berg"),
                at(GIVEN, "Ada Berg", "Will be taken away on " + day + " (UTC) by you", REASON),
                at(MANAGE, "Ada Berg"),
                at(NEWS, "Ada Berg asks for Daily temperatures"),
                at(MAIL, "Ada Berg asks for Daily temperatures"));
    }

    @Test
    void whatIsTakenAwayAtOnceIsOverOnBothSides() {
        UUID request = asks(ADA);
        UUID agreement = story.granted(OTTO, request);
        press(OTTO, "/agreements/" + agreement + "/revocation", Map.of("reason", REASON, "when", "now"));
        story.settle();

        asker(
                ADA,
                request,
                at(PANEL, "Taken away", "Otto Falk", REASON),
                at(SEARCH, "Taken away"),
                at(HOME).without("You have access"),
                at(MY_ACCESS, "Taken away", REASON),
                at(REQUEST, "Taken away", "Otto Falk took your access away", REASON, "Access is gone from Trino"),
                at(NEWS, "Your access to Daily temperatures was taken away"),
                at(MAIL, "Your access to Daily temperatures was taken away", "by whom and why"));
        owner(
                OTTO,
                request,
                at(PANEL, "You own this product"),
                at(HOME),
                at(REQUEST, "Taken away", "You took the access away", REASON),
                at(WAITING, "Waiting (0)"),
                at(ANSWERED, "Ada Berg"),
                at(GIVEN).without("Ada Berg"),
                at(MANAGE),
                at(NEWS, "Ada Berg asks for Daily temperatures"),
                at(MAIL, "Ada Berg asks for Daily temperatures"));
    }
}

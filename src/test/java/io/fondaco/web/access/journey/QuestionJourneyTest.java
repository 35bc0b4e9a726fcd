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

import io.fondaco.testing.Installed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An owner asks before deciding: who asked reads the question everywhere at once, and the owner the answer. */
@QuarkusTest
@TestProfile(Installed.class)
@TestSecurity(user = "ada", roles = "team-analytics")
class QuestionJourneyTest extends Journey {

    private static final String QUESTION = "Which zip codes do you need?";
    private static final String ANSWER = "Only those of our shops in the north";

    @Test
    void theQuestionIsReadEverywhereAtOnceAndSoIsItsAnswer() {
        UUID request = asks(ADA);
        bothReadThatItWaits(request);

        press(OTTO, request, "question", Map.of("text", QUESTION));
        asker(
                ADA,
                request,
                at(PANEL, "Question for you", QUESTION, "Answer"),
                at(SEARCH, "Question for you"),
                at(HOME, "Question for you"),
                at(MY_ACCESS, "Question for you", "Answer"),
                at(REQUEST, "Question for you", "Otto Falk asked you a question", QUESTION, "Your answer"),
                at(NEWS, "Question about your request REQ-"),
                at(MAIL, "Question about your request REQ-", "for Daily temperatures"));
        owner(
                OTTO,
                request,
                at(PANEL, "You own this product"),
                at(HOME),
                at(REQUEST, "You asked a question", QUESTION, "Approve"),
                at(WAITING, "Ada Berg", "Question asked"),
                at(ANSWERED).without("Ada Berg"),
                at(GIVEN).without("Ada Berg"),
                at(MANAGE, "1 request waits"),
                at(NEWS, "Ada Berg asks for Daily temperatures"),
                nothing(MAIL));

        press(ADA, request, "answer", Map.of("text", ANSWER));
        asker(
                ADA,
                request,
                at(PANEL, "Requested", "Waiting for Oda Lind or Otto Falk").without("Question for you"),
                at(SEARCH, "Requested"),
                at(HOME).without("Question for you"),
                at(MY_ACCESS, "Waiting for Oda Lind or Otto Falk").without("Question for you"),
                at(REQUEST, "You answered the question", ANSWER).without("Question for you", "Your answer"),
                at(NEWS, "Question about your request REQ-"),
                nothing(MAIL));
        owner(
                OTTO,
                request,
                at(PANEL, "You own this product. 1 request waits for you."),
                at(HOME, "Daily temperatures"),
                at(REQUEST, "Ada Berg answered the question", ANSWER, "Approve"),
                at(WAITING, "Ada Berg").without("Question asked"),
                at(ANSWERED).without("Ada Berg"),
                at(GIVEN).without("Ada Berg"),
                at(MANAGE, "1 request waits"),
                at(NEWS, "Ada Berg answered your question about Daily temperatures"),
                at(MAIL, "Ada Berg answered your question about Daily temperatures"));
    }
}

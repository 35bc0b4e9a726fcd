package io.fondaco.web.access.request;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.RequestMessage;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.OutputPort;
import io.fondaco.web.EngineStatus;
import io.fondaco.web.Formats;
import io.fondaco.web.access.status.WhoIsNext;
import io.fondaco.web.access.time.EndWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Says who acts next on a request, and what happens then. */
@ApplicationScoped
class NextSteps {

    private static final String GIVEN_AT_ONCE = "Given at once, by the owner's rule.";

    private final EngineStatus engine;
    private final People people;
    private final WhoIsNext whoIsNext;

    NextSteps(EngineStatus engine, People people, WhoIsNext whoIsNext) {
        this.engine = engine;
        this.people = people;
        this.whoIsNext = whoIsNext;
    }

    /** In a sentence or two; who decides is addressed, and who asked. */
    String of(RequestProgress progress, RequestRights.Rights rights) {
        AccessRequest request = progress.request();
        return switch (progress.stage()) {
            case WAITING -> waiting(request, rights);
            case WAITING_FOR_PROOF ->
                "Approved. Nothing is granted before %s has proved that they control %s, on the page of the service accounts."
                        .formatted(people.displayName(request.requester()), request.principal());
            case SETTING_UP ->
                engine.down(request.agreedPorts().stream()
                                .map(OutputPort::object)
                                .toList())
                        ? "Approved. Trino does not answer now; the access is set up as soon as it does."
                        : approved(request) + " Being set up in Trino, usually within a minute.";
            case FAILED ->
                "Approved, but Trino did not take the grant. The platform team has been told, and the portal keeps"
                        + " trying.";
            case WORKS ->
                "Read, until %s. %sTrino was asked and holds the grant."
                        .formatted(until(progress), byRule(request) ? GIVEN_AT_ONCE + " " : "");
            case TAKEN_AWAY_SOON -> takenAwaySoon(progress);
            case UNREADABLE ->
                "The access is in force until %s, but nobody can read it now. %s"
                        .formatted(until(progress), String.join(" ", progress.obstacles()));
            case ENDED -> ended(progress);
            case DECLINED -> "Declined by %s.".formatted(decider(request));
            case WITHDRAWN -> "Withdrawn. Nothing else happens.";
            case LAPSED -> "Nobody answered in 30 days. You can ask again.";
        };
    }

    private String waiting(AccessRequest request, RequestRights.Rights rights) {
        Optional<RequestMessage> question = request.openQuestion();
        if (question.isPresent() && rights.own()) {
            return whoIsNext.asks(question.get());
        }
        String usually = whoIsNext.usually(request.product());
        String asked = question.isPresent()
                ? " %s was asked a question and has not answered yet."
                        .formatted(people.displayName(request.requester()))
                : "";
        String next = rights.mayDecide() ? "Waiting for your decision." : whoIsNext.sentence(request);
        return next + asked + (usually.isEmpty() || rights.mayDecide() ? "" : " " + usually) + handedOn(request);
    }

    private static String approved(AccessRequest request) {
        return byRule(request) ? GIVEN_AT_ONCE : "Approved.";
    }

    private static boolean byRule(AccessRequest request) {
        return request.decision()
                .filter(decision -> decision.approver().equals(Approver.AUTOMATIC.name()))
                .isPresent();
    }

    private String takenAwaySoon(RequestProgress progress) {
        return EndWords.thenTakenAway("It can be read", progress.inForce().orElseThrow(), people::displayName);
    }

    /** What is agreed now: an owner may have given more time since, or will take it away. */
    static String until(RequestProgress progress) {
        return progress.inForce()
                .flatMap(Agreement::lastDay)
                .map(Formats::inUtc)
                .orElseGet(() -> Formats.inUtc(progress.request().agreedEnd()));
    }

    /** Who answered, and in whose place. */
    private String decider(AccessRequest request) {
        Optional<Decision> last = request.decision();
        String whose = last.filter(decision -> !decision.inPlaceOf().equals(decision.approver()))
                .map(decision -> " for " + people.displayName(decision.inPlaceOf()))
                .orElse("");
        return name(last.map(Decision::approver)) + whose;
    }

    private static String handedOn(AccessRequest request) {
        String instead = switch (request.circle()) {
            case STEP -> "";
            case OWNERS -> "the product's owners do.";
            case DOMAIN_OWNERS -> "the domain's owners do.";
            case PLATFORM -> "the platform team does.";
            case NOBODY -> "nobody does: ask the platform team to name an owner.";
        };
        return instead.isEmpty() ? "" : " Who would decide has left or stands behind this request, so " + instead;
    }

    private String ended(RequestProgress progress) {
        Agreement agreement = progress.lastEnded().orElseThrow();
        String day = agreement.endedAt().map(Formats::day).orElse("an earlier day");
        return switch (progress.endReason().orElseThrow()) {
            case REVOKED, REVIEW -> EndWords.takenAway(agreement, people::displayName) + ".";
            case RELEASED -> "Given back on %s.".formatted(day);
            case SUPERSEDED -> "Another access took its place on %s.".formatted(day);
            case UNDONE -> "The approval was taken back on %s.".formatted(day);
            case PERSON_LEFT ->
                "The access ended on %s, because %s has left."
                        .formatted(day, people.displayName(agreement.principal()));
            case EXPIRED -> "The access ended on %s.".formatted(day);
            case PORT_REMOVED ->
                "The product no longer has %s since %s, so this access ended.".formatted(agreement.object(), day);
            case RETIRED, NO_LONGER_OWNER -> "The product was retired on %s, and the access ended.".formatted(day);
        };
    }

    private String name(Optional<String> person) {
        return person.filter(name -> !Person.isPortal(name))
                .map(people::displayName)
                .orElse("the owner");
    }
}

package io.fondaco.web.access.request;

import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.RequestMessage;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEvent;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Day;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells what happened to a request, from the audit trail and from what Trino was seen to hold. */
@ApplicationScoped
class RequestTimeline {

    /** What an approval gives less than was asked for stands behind its reason. */
    private static final Pattern NARROWED = Pattern.compile("(; until %1$s instead of %1$s)?(; only [a-z0-9., _-]+)?$"
            .formatted("(\\d{4}-\\d\\d-\\d\\d|\\d{1,2} \\p{L}+ \\d{4})"));

    /** An answer in somebody's place names them behind the request: {@code REQ-1042 for otto (owner): why}. */
    private static final Pattern IN_PLACE = Pattern.compile("^\\S+ for (\\S+?)(?= \\(|: |; |$)");

    /** The day before the reason; entries of earlier releases hold the moment. */
    private static final Pattern ANNOUNCED = Pattern.compile("^On (\\d{4}-\\d\\d-\\d\\d|\\d{1,2} \\p{L}+ \\d{4})");

    private final AuditTrail audit;
    private final People people;

    RequestTimeline(AuditTrail audit, People people) {
        this.audit = audit;
        this.people = people;
    }

    /** What happened, as this viewer reads it. */
    List<RequestStep> of(Person viewer, RequestProgress progress, String deciders) {
        List<RequestStep> steps = new ArrayList<>(people(viewer, progress.request()));
        engine(progress).ifPresent(steps::add);
        steps.sort(Comparator.comparing(step -> step.at().orElse(Instant.MAX)));
        toCome(viewer, progress, deciders).ifPresent(steps::add);
        return steps;
    }

    /** What people did; what they did to several datasets together is one step. */
    private List<RequestStep> people(Person viewer, AccessRequest request) {
        Iterator<String> texts =
                request.messages().stream().map(RequestMessage::text).iterator();
        List<RequestStep> steps = audit.ofRequest(request.id()).stream()
                .flatMap(event -> step(viewer, request, event, texts).stream())
                .toList();
        return IntStream.range(0, steps.size())
                .filter(at -> at == 0
                        || !steps.get(at).inItsMinute().equals(steps.get(at - 1).inItsMinute()))
                .mapToObj(steps::get)
                .toList();
    }

    private Optional<RequestStep> step(Person viewer, AccessRequest request, AuditEvent event, Iterator<String> texts) {
        boolean own =
                viewer.name().equals(request.requester()) && !viewer.name().equals(event.actor());
        return AuditAction.of(event.action())
                .flatMap(action -> TimelineWords.what(action, own)
                        .map(what -> byRule(event, action)
                                ? new RequestStep("Approved automatically", "by the owner's rule", "", event.at())
                                : new RequestStep(
                                        who(viewer, event.actor()),
                                        what + more(viewer, action, event),
                                        quote(action, event, texts),
                                        event.at())));
    }

    /** A rule has no words of its own: what stands as its reason is its name. */
    private static boolean byRule(AuditEvent event, AuditAction action) {
        return event.actor().equals(Approver.AUTOMATIC.name())
                && (action == AuditAction.REQUEST_APPROVED || action == AuditAction.REQUEST_STEP_APPROVED);
    }

    /** On which day it will be, and in whose place it was done, as it was written down then. */
    private String more(Person viewer, AuditAction action, AuditEvent event) {
        return switch (action) {
            case AGREEMENT_REVOCATION_ANNOUNCED -> announced(event.detail());
            case REQUEST_APPROVED, REQUEST_STEP_APPROVED, REQUEST_DECLINED -> {
                Matcher inPlace = IN_PLACE.matcher(event.detail());
                yield inPlace.find() ? placed(viewer, inPlace.group(1)) : "";
            }
            case AGREEMENT_PERSON_LEFT ->
                event.onBehalfOf()
                        .map(people::displayName)
                        .map(", since %s has left"::formatted)
                        .orElse("");
            default -> "";
        };
    }

    private String placed(Person viewer, String name) {
        return name.equals(viewer.name()) ? " in your place" : " in the place of " + people.displayName(name);
    }

    private static String announced(String detail) {
        Matcher day = ANNOUNCED.matcher(detail);
        if (!day.find()) {
            return "";
        }
        return " on " + Day.read(day.group(1)).map(Day::written).orElse(day.group(1)) + " (UTC)";
    }

    private static Optional<RequestStep> engine(RequestProgress progress) {
        return switch (progress.stage()) {
            case WORKS, TAKEN_AWAY_SOON -> seen(progress.grants(), GrantState.VERIFIED, "is live in Trino");
            case ENDED -> seen(progress.grants(), GrantState.GONE, "is gone from Trino");
            case WAITING, WAITING_FOR_PROOF, SETTING_UP, FAILED, UNREADABLE, DECLINED, WITHDRAWN, LAPSED ->
                Optional.empty();
        };
    }

    private static Optional<RequestStep> seen(List<Grant> grants, GrantState state, String what) {
        return grants.stream()
                .filter(grant -> grant.state() == state)
                .flatMap(grant -> grant.verifiedAt().stream())
                .max(Comparator.naturalOrder())
                .map(at -> new RequestStep("Access", what, "", at));
    }

    /** Who was asked something answers before anybody decides. */
    private RequestStep next(Person viewer, AccessRequest request, String deciders) {
        return request.openQuestion().isEmpty()
                ? new RequestStep(deciders, "decides", "", null)
                : new RequestStep(
                        who(viewer, request.requester()),
                        viewer.name().equals(request.requester()) ? "answer the question" : "answers the question",
                        "",
                        null);
    }

    private Optional<RequestStep> toCome(Person viewer, RequestProgress progress, String deciders) {
        return switch (progress.stage()) {
            case WAITING -> Optional.of(next(viewer, progress.request(), deciders));
            case WAITING_FOR_PROOF ->
                Optional.of(new RequestStep("The owner of the account", "proves that they control it", "", null));
            case SETTING_UP, FAILED -> Optional.of(new RequestStep("Access", "is set up in Trino", "", null));
            case WORKS ->
                Optional.of(new RequestStep(
                        "The access",
                        "ends by itself on %s. We tell you 14 and 3 days before.".formatted(NextSteps.until(progress)),
                        "",
                        null));
            case TAKEN_AWAY_SOON, UNREADABLE, ENDED, DECLINED, WITHDRAWN, LAPSED -> Optional.empty();
        };
    }

    private String who(Person viewer, String actor) {
        if (Person.isPortal(actor)) {
            return "The portal";
        }
        return actor.equals(viewer.name()) ? "You" : people.displayName(actor);
    }

    /** What somebody said to it, as it was written down then: what the request says now may differ. */
    private static String quote(AuditAction action, AuditEvent event, Iterator<String> texts) {
        return switch (action) {
            // Each was written with its message, in one transaction that held the request: they come in one order.
            case REQUEST_QUESTION, REQUEST_ANSWER -> texts.hasNext() ? texts.next() : "";
            case REQUEST_SENT,
                    REQUEST_CHANGED,
                    REQUEST_DECLINED,
                    REQUEST_STEP_APPROVED,
                    AGREEMENT_REVOCATION_ANNOUNCED -> said(event.detail());
            case REQUEST_APPROVED -> NARROWED.matcher(said(event.detail())).replaceFirst("");
            case AGREEMENT_REVOKED, AGREEMENT_REVIEW, AGREEMENT_KEPT -> event.detail();
            default -> "";
        };
    }

    private static String said(String detail) {
        int begin = detail.indexOf(": ");
        return begin < 0 ? "" : detail.substring(begin + 2);
    }
}

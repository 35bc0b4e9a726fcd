package io.fondaco.web.access.request;

import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.audit.AuditEvent;
import io.fondaco.audit.AuditTrail;
import io.fondaco.identity.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what happened to a request, from the audit trail and from what Trino was seen to hold. */
@ApplicationScoped
class RequestTimeline {

    private final AuditTrail audit;
    private final People people;

    RequestTimeline(AuditTrail audit, People people) {
        this.audit = audit;
        this.people = people;
    }

    List<RequestStep> of(RequestProgress progress, String deciders) {
        List<RequestStep> steps = new ArrayList<>(people(progress.request()));
        engine(progress).ifPresent(steps::add);
        steps.sort(Comparator.comparing(step -> step.at().orElse(Instant.MAX)));
        toCome(progress.stage(), deciders).ifPresent(steps::add);
        return steps;
    }

    /** What people did; ports that ended together are one step, each reminder is its own. */
    private List<RequestStep> people(AccessRequest request) {
        Set<String> told = new HashSet<>();
        return audit.ofRequest(request.id()).stream()
                .filter(event -> told.add(event.action()) || event.action().equals("request.reminded"))
                .map(event ->
                        new RequestStep(who(event.actor()), what(event.action()), quote(event, request), event.at()))
                .toList();
    }

    private static Optional<RequestStep> engine(RequestProgress progress) {
        return switch (progress.stage()) {
            case WORKS -> seen(progress.grants(), GrantState.VERIFIED, "was seen to hold the grant");
            case ENDED -> seen(progress.grants(), GrantState.GONE, "was seen to hold the grant no more");
            case WAITING, WAITING_FOR_PROOF, SETTING_UP, FAILED, UNREADABLE, DECLINED, WITHDRAWN, LAPSED ->
                Optional.empty();
        };
    }

    private static Optional<RequestStep> seen(List<Grant> grants, GrantState state, String what) {
        return grants.stream()
                .filter(grant -> grant.state() == state)
                .flatMap(grant -> grant.verifiedAt().stream())
                .max(Comparator.naturalOrder())
                .map(at -> new RequestStep("Trino", what, "", at));
    }

    private static Optional<RequestStep> toCome(RequestProgress.Stage stage, String deciders) {
        return switch (stage) {
            case WAITING -> Optional.of(new RequestStep(deciders, "decides", "", null));
            case WAITING_FOR_PROOF ->
                Optional.of(new RequestStep("The owner of the account", "proves that they control it", "", null));
            case SETTING_UP, FAILED ->
                Optional.of(new RequestStep("Trino", "is to hold the grant; then you can read", "", null));
            case WORKS, UNREADABLE, ENDED, DECLINED, WITHDRAWN, LAPSED -> Optional.empty();
        };
    }

    private String who(String actor) {
        return actor.startsWith("system:") ? "The portal" : people.displayName(actor);
    }

    private static String quote(AuditEvent event, AccessRequest request) {
        return switch (event.action()) {
            case "request.sent" -> request.purpose();
            case "request.approved", "request.declined" ->
                request.decision().map(decision -> decision.reason()).orElse("");
            case "request.handed-on", "request.left-to-approvers" -> event.detail();
            default -> event.action().startsWith("agreement.") ? event.detail() : "";
        };
    }

    private static String what(String action) {
        return switch (action) {
            case "request.sent" -> "sent the request";
            case "request.approved" -> "approved it";
            case "request.declined" -> "declined it";
            case "request.reminded" -> "reminded the approvers";
            case "request.withdrawn" -> "withdrew it";
            case "request.changed" -> "changed it";
            case "request.question" -> "asked a question";
            case "request.answer" -> "answered";
            case "request.step-approved" -> "approved a step";
            case "request.reopened" -> "took the approval back";
            case "request.handed-on" -> "put it before others";
            case "request.left-to-approvers" -> "left it to the approvers";
            case "request.lapsed" -> "closed it, since nobody answered";
            case "agreement.revoked" -> "took the access away";
            case "agreement.released" -> "gave the access back";
            case "agreement.expired" -> "ended the access on its last day";
            case "agreement.retired" -> "ended the access with the product";
            case "agreement.port-removed" -> "ended the access to a dataset that the product no longer has";
            case "agreement.superseded" -> "put another access in its place";
            default -> "noted: " + action;
        };
    }
}

package io.fondaco.web.access.request;

import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.RequestMessage;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEvent;
import io.fondaco.audit.AuditTrail;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what happened to a request, from the audit trail and from what Trino was seen to hold. */
@ApplicationScoped
class RequestTimeline {

    /** What an approval gives less than was asked for stands behind its reason. */
    private static final Pattern NARROWED =
            Pattern.compile("(; until \\d{4}-\\d\\d-\\d\\d instead of \\d{4}-\\d\\d-\\d\\d)?(; only [a-z0-9., _-]+)?$");

    /** An answer in another's place names it behind the number of the request. */
    private static final Pattern IN_PLACE = Pattern.compile("REQ-\\d+ for ([^ :;(]+)");

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
        toCome(progress, deciders).ifPresent(steps::add);
        return steps;
    }

    /** What people did; what they did to several datasets together is one step. */
    private List<RequestStep> people(Person viewer, AccessRequest request) {
        Set<RequestStep> told = new HashSet<>();
        Iterator<String> texts =
                request.messages().stream().map(RequestMessage::text).iterator();
        return audit.ofRequest(request.id()).stream()
                .flatMap(event -> step(viewer, event, texts).stream())
                .filter(step -> told.add(step.inItsMinute()))
                .toList();
    }

    private Optional<RequestStep> step(Person viewer, AuditEvent event, Iterator<String> texts) {
        return AuditAction.of(event.action())
                .flatMap(action -> what(action)
                        .map(what -> new RequestStep(
                                who(viewer, event.actor()),
                                what + inPlace(viewer, event),
                                quote(action, event, texts),
                                event.at())));
    }

    /** {@code  for Otto Brandt}, where somebody answered in another's place; else empty. */
    private String inPlace(Person viewer, AuditEvent event) {
        Matcher stoodIn = IN_PLACE.matcher(event.detail());
        if (!event.action().startsWith("request.") || !stoodIn.lookingAt()) {
            return "";
        }
        String name = stoodIn.group(1);
        return " for " + (name.equals(viewer.name()) ? "you" : people.displayName(name));
    }

    private static Optional<RequestStep> engine(RequestProgress progress) {
        return switch (progress.stage()) {
            case WORKS, TAKEN_AWAY_SOON -> seen(progress.grants(), GrantState.VERIFIED, "was seen to hold the grant");
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

    private static Optional<RequestStep> toCome(RequestProgress progress, String deciders) {
        return switch (progress.stage()) {
            case WAITING -> Optional.of(new RequestStep(deciders, "decides", "", null));
            case WAITING_FOR_PROOF ->
                Optional.of(new RequestStep("The owner of the account", "proves that they control it", "", null));
            case SETTING_UP, FAILED ->
                Optional.of(new RequestStep("Trino", "is to hold the grant; then you can read", "", null));
            case WORKS ->
                Optional.of(new RequestStep(
                        "The access",
                        "ends by itself on %s. We tell you 14 and 3 days before."
                                .formatted(Formats.inUtc(progress.request().agreedEnd())),
                        "",
                        null));
            case TAKEN_AWAY_SOON, UNREADABLE, ENDED, DECLINED, WITHDRAWN, LAPSED -> Optional.empty();
        };
    }

    private String who(Person viewer, String actor) {
        if (actor.equals(Approver.AUTOMATIC.name())) {
            return "The owner’s rule";
        }
        if (actor.startsWith("system:")) {
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

    /** After the name of who did it. Empty for what belongs to no request's course. */
    private static Optional<String> what(AuditAction action) {
        return switch (action) {
            case REQUEST_SENT -> Optional.of("sent the request");
            case REQUEST_CHANGED -> Optional.of("changed the request");
            case REQUEST_APPROVED -> Optional.of("approved the request");
            case REQUEST_STEP_APPROVED -> Optional.of("approved a step");
            case REQUEST_DECLINED -> Optional.of("declined the request");
            case REQUEST_REOPENED -> Optional.of("took the approval back");
            case REQUEST_REMINDED -> Optional.of("reminded the approvers");
            case REQUEST_WITHDRAWN -> Optional.of("withdrew the request");
            case REQUEST_QUESTION -> Optional.of("asked a question");
            case REQUEST_ANSWER -> Optional.of("answered the question");
            case REQUEST_HANDED_ON ->
                Optional.of("put the request before others, since nobody of this step can decide");
            case REQUEST_LEFT_TO_APPROVERS ->
                Optional.of("left it to the approvers, since the access was taken away before");
            case REQUEST_LAPSED -> Optional.of("closed the request, since nobody answered");
            case AGREEMENT_REVOKED -> Optional.of("took the access away");
            case AGREEMENT_REVIEW -> Optional.of("took the access away in a review");
            case AGREEMENT_KEPT -> Optional.of("kept the access in a review");
            case AGREEMENT_EXTENDED -> Optional.of("extended the access");
            case AGREEMENT_REVOCATION_ANNOUNCED -> Optional.of("said that the access will be taken away");
            case AGREEMENT_RELEASED -> Optional.of("gave the access back");
            case AGREEMENT_EXPIRED -> Optional.of("ended the access on its last day");
            case AGREEMENT_RETIRED -> Optional.of("ended the access with the product");
            case AGREEMENT_PORT_REMOVED -> Optional.of("ended the access to a dataset that the product no longer has");
            case AGREEMENT_NO_LONGER_OWNER -> Optional.of("ended the access of a former owner");
            case AGREEMENT_PERSON_LEFT -> Optional.of("ended the access, since its holder has left");
            case AGREEMENT_SUPERSEDED -> Optional.of("put another access in its place");
            case AGREEMENT_UNDONE -> Optional.of("ended the access with the approval");
            case GRANT_GIVEN,
                    GRANT_TAKEN_AWAY,
                    GRANT_DRIFTED,
                    GRANT_REFUSED,
                    GRANT_ADOPTED,
                    GRANT_OUTSIDE_TAKEN_AWAY,
                    APPROVALS_DELEGATED,
                    APPROVALS_DELEGATION_ENDED,
                    SERVICE_ACCOUNT_REGISTERED,
                    SERVICE_ACCOUNT_REMOVED,
                    SERVICE_ACCOUNT_CONFIRMED,
                    SERVICE_ACCOUNT_OFFERED,
                    SERVICE_ACCOUNT_OFFER_DECLINED,
                    SERVICE_ACCOUNT_OFFER_WITHDRAWN,
                    SERVICE_ACCOUNT_HANDED_OVER,
                    SERVICE_ACCOUNT_INHERITED,
                    SERVICE_ACCOUNT_PROOF_ASKED,
                    TEAM_MEMBER_ADDED,
                    TEAM_MEMBER_REMOVED,
                    TEAM_MEMBERSHIP_LAPSED,
                    PERSON_LEFT,
                    PERSON_BACK,
                    PERSON_RENAMED,
                    DOMAIN_CHANGED,
                    PRODUCT_PUBLISHED,
                    PRODUCT_CHANGED,
                    PRODUCT_RETIRED,
                    PRODUCT_ROLE_REFUSED,
                    POLICY_CHANGED,
                    REVIEW_STARTED,
                    REVIEW_CLOSED -> Optional.empty();
        };
    }
}

package io.fondaco.web.access.request;

import io.fondaco.audit.AuditAction;
import java.util.Optional;

/** What the time line of a request says of each action, to the requester and to everybody else. */
final class TimelineWords {

    private TimelineWords() {}

    /**
     * What was done, after the name of who did it. Empty for what belongs to no request's course.
     *
     * @param own whether the requester reads it, and somebody else did it
     */
    static Optional<String> what(AuditAction action, boolean own) {
        String request = own ? "your request" : "the request";
        String access = own ? "your access" : "the access";
        return switch (action) {
            case REQUEST_SENT -> Optional.of("sent " + request);
            case REQUEST_CHANGED -> Optional.of("changed " + request);
            case REQUEST_APPROVED -> Optional.of("approved " + request);
            case REQUEST_STEP_APPROVED -> Optional.of("approved " + request + ", and somebody else decides next");
            case REQUEST_DECLINED -> Optional.of("declined " + request);
            case REQUEST_REOPENED -> Optional.of("took the approval back, so " + request + " waits again");
            case REQUEST_REMINDED -> Optional.of("reminded the approvers");
            case REQUEST_WITHDRAWN -> Optional.of("withdrew " + request);
            case REQUEST_QUESTION -> Optional.of(own ? "asked you a question" : "asked a question");
            case REQUEST_ANSWER -> Optional.of("answered the question");
            case REQUEST_HANDED_ON ->
                Optional.of("put " + request + " before others, since nobody of this step can decide");
            case REQUEST_LEFT_TO_APPROVERS ->
                Optional.of("left it to the approvers, since access was taken away before");
            case REQUEST_LAPSED -> Optional.of("closed " + request + ", since nobody answered");
            case AGREEMENT_REVOKED -> Optional.of("took " + access + " away");
            case AGREEMENT_REVIEW -> Optional.of("took " + access + " away in a review");
            case AGREEMENT_KEPT -> Optional.of("kept " + access + " in a review");
            case AGREEMENT_EXTENDED -> Optional.of("extended " + access);
            case AGREEMENT_CARRIED_OVER -> Optional.of("carried " + access + " over to the next version of a dataset");
            case AGREEMENT_REVOCATION_ANNOUNCED -> Optional.of("decided to take " + access + " away");
            case AGREEMENT_RELEASED -> Optional.of("gave " + access + " back");
            case AGREEMENT_EXPIRED -> Optional.of("ended " + access + " on its last day");
            case AGREEMENT_RETIRED -> Optional.of("ended " + access + ", since the product was retired");
            case AGREEMENT_PORT_REMOVED ->
                Optional.of("ended " + access + " to a dataset that the product no longer has");
            case AGREEMENT_NO_LONGER_OWNER ->
                Optional.of("ended " + access + ", since its holder no longer owns the product");
            case AGREEMENT_PERSON_LEFT -> Optional.of("ended " + access);
            case AGREEMENT_SUPERSEDED -> Optional.of("put a newer access in the place of this one");
            // Who takes an approval back says so already.
            case AGREEMENT_UNDONE,
                    GRANT_GIVEN,
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
                    PRODUCT_ROLLED_BACK,
                    PORT_RETIRED,
                    PORT_LAST_DAY_MOVED,
                    READERS_REMINDED,
                    PRODUCT_CHANGED,
                    PRODUCT_RETIRED,
                    PRODUCT_ROLE_REFUSED,
                    PUBLICATION_MADE,
                    PUBLICATION_REPLACED,
                    PUBLICATION_DROPPED,
                    PUBLICATION_DRIFTED,
                    PUBLICATION_REFUSED,
                    PUBLICATION_PUT_BACK,
                    PUBLICATION_TAKEN_OVER,
                    PUBLISHER_NAMED,
                    PUBLISHER_WITHDRAWN,
                    PUBLISHING_TOKEN_ISSUED,
                    PUBLISHING_TOKEN_REVOKED,
                    POLICY_CHANGED,
                    REVIEW_STARTED,
                    REVIEW_CLOSED -> Optional.empty();
        };
    }
}

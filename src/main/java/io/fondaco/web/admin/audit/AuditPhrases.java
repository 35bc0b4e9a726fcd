package io.fondaco.web.admin.audit;

import io.fondaco.audit.AuditAction;

/**
 * What was done, as the end of a sentence that begins with who did it: {@code {}} stands for what it was done to,
 * {@code {request}} and {@code {access}} for those of whom it is about, {@code {detail}} for what the entry says besides.
 */
final class AuditPhrases {

    private AuditPhrases() {}

    static String of(AuditAction action) {
        String code = action.code();
        return switch (code.substring(0, code.indexOf('.'))) {
            case "request" -> ofRequest(action);
            case "agreement" -> ofAgreement(action);
            case "grant" -> ofGrant(action);
            case "service-account" -> ofAccount(action);
            case "publication", "publisher", "publishing-token" -> ofPublishing(action);
            default -> ofOthers(action);
        };
    }

    private static String ofRequest(AuditAction action) {
        return switch (action) {
            case REQUEST_SENT -> "asked for {}";
            case REQUEST_CHANGED -> "changed {request} for {}";
            case REQUEST_APPROVED -> "approved {request} for {}";
            case REQUEST_STEP_APPROVED -> "approved a step of {request} for {}";
            case REQUEST_DECLINED -> "declined {request} for {}";
            case REQUEST_REOPENED -> "took back the approval of {request} for {}";
            case REQUEST_REMINDED -> "reminded the approvers of {request} for {}";
            case REQUEST_WITHDRAWN -> "withdrew {request} for {}";
            case REQUEST_QUESTION -> "asked a question about {request} for {}";
            case REQUEST_ANSWER -> "answered a question about {request} for {}";
            case REQUEST_HANDED_ON -> "put {request} for {} before others, since none of its approvers can decide";
            case REQUEST_LEFT_TO_APPROVERS ->
                "left {request} for {} to the approvers, since the access was taken away before";
            case REQUEST_LAPSED -> "closed {request} for {}, since nobody answered";
            default -> unknown(action);
        };
    }

    private static String ofAgreement(AuditAction action) {
        return switch (action) {
            case AGREEMENT_REVOKED -> "took {access} to {} away";
            case AGREEMENT_RELEASED -> "gave {access} to {} back";
            case AGREEMENT_EXPIRED -> "ended {access} to {} on its last day";
            case AGREEMENT_RETIRED -> "ended {access} to {}, since the product was retired";
            case AGREEMENT_PORT_REMOVED -> "ended {access} to a dataset that {} no longer has";
            case AGREEMENT_NO_LONGER_OWNER -> "ended {access} to {}, since it came from owning the product";
            case AGREEMENT_SUPERSEDED -> "put a newer access in the place of {access} to {}";
            case AGREEMENT_UNDONE -> "ended {access} to {}, since its approval was taken back";
            case AGREEMENT_PERSON_LEFT -> "ended {access} to {}, since its holder has left";
            case AGREEMENT_REVIEW -> "took {access} to {} away in a review";
            case AGREEMENT_KEPT -> "kept {access} to {} in a review";
            case AGREEMENT_EXTENDED -> "extended {access} to {}";
            case AGREEMENT_CARRIED_OVER -> "carried {access} to {} over to the next major";
            case AGREEMENT_REVOCATION_ANNOUNCED -> "decided to take {access} to {} away";
            default -> unknown(action);
        };
    }

    private static String ofGrant(AuditAction action) {
        return switch (action) {
            case GRANT_GIVEN -> "set up {access} to {} in Trino";
            case GRANT_TAKEN_AWAY -> "took {access} to {} away in Trino";
            case GRANT_DRIFTED -> "found that {access} to {} was changed in Trino";
            case GRANT_REFUSED -> "could not change {access} to {} in Trino";
            case GRANT_ADOPTED -> "made an agreement of {access} to {}";
            case GRANT_OUTSIDE_TAKEN_AWAY -> "took away in Trino {access} to {} that was given outside the portal";
            default -> unknown(action);
        };
    }

    private static String ofAccount(AuditAction action) {
        return switch (action) {
            case SERVICE_ACCOUNT_REGISTERED -> "registered the service account {}";
            case SERVICE_ACCOUNT_REMOVED -> "gave up the service account {}";
            case SERVICE_ACCOUNT_CONFIRMED -> "confirmed the service account {}";
            case SERVICE_ACCOUNT_OFFERED -> "offered the service account {} {detail}";
            case SERVICE_ACCOUNT_OFFER_DECLINED -> "declined to take over the service account {}";
            case SERVICE_ACCOUNT_OFFER_WITHDRAWN -> "withdrew the offer of the service account {} {detail}";
            case SERVICE_ACCOUNT_HANDED_OVER -> "took over the service account {}";
            case SERVICE_ACCOUNT_INHERITED -> "passed on the service account {}";
            case SERVICE_ACCOUNT_PROOF_ASKED -> "asked for a statement that proves who controls the service account {}";
            default -> unknown(action);
        };
    }

    private static String ofPublishing(AuditAction action) {
        return switch (action) {
            case PUBLICATION_MADE -> "made {} in Trino";
            case PUBLICATION_REPLACED -> "replaced {} in Trino";
            case PUBLICATION_DROPPED -> "dropped {} in Trino";
            case PUBLICATION_DRIFTED -> "found that {} was changed in Trino";
            case PUBLICATION_REFUSED -> "could not make {} in Trino";
            case PUBLICATION_PUT_BACK -> "had {} put back in Trino as it was published";
            case PUBLICATION_TAKEN_OVER -> "let the portal take over {} in Trino";
            case PUBLISHER_NAMED -> "let {detail} publish in {}";
            case PUBLISHER_WITHDRAWN -> "no longer lets {detail} publish in {}";
            case PUBLISHING_TOKEN_REVOKED -> "revoked the token with which the service account {} publishes";
            case PUBLISHING_TOKEN_ISSUED -> "issued a token with which the service account {} publishes";
            default -> unknown(action);
        };
    }

    private static String ofOthers(AuditAction action) {
        return switch (action) {
            case APPROVALS_DELEGATED -> "let {} decide in their place";
            case APPROVALS_DELEGATION_ENDED -> "ended that {} decides in the place of somebody else";
            case TEAM_MEMBER_ADDED -> "added {detail} to the team {}";
            case TEAM_MEMBER_REMOVED -> "took {detail} out of the team {}";
            case TEAM_MEMBERSHIP_LAPSED -> "ended the membership of {detail} in the team {}, since nobody confirmed it";
            case PERSON_LEFT -> "noted that {} has left";
            case PERSON_BACK -> "noted that {} has not left";
            case PERSON_RENAMED -> "noted that {} has another name in Trino now";
            case DOMAIN_CHANGED -> "changed the domain {}";
            case PRODUCT_PUBLISHED -> "published {}";
            case PRODUCT_CHANGED -> "changed {}";
            case PRODUCT_RETIRED -> "retired {}";
            case PRODUCT_ROLLED_BACK -> "went back to an earlier version of {}";
            case PORT_RETIRED -> "retired a dataset of {}";
            case PORT_LAST_DAY_MOVED -> "gave the readers of a dataset of {} more time";
            case READERS_REMINDED -> "reminded those who still use {detail} of {}";
            case PRODUCT_ROLE_REFUSED -> "refused somebody a role on {}";
            case POLICY_CHANGED -> "changed the policy of {}";
            case REVIEW_STARTED -> "started a review of {}";
            case REVIEW_CLOSED -> "closed the review of {}";
            default -> unknown(action);
        };
    }

    private static String unknown(AuditAction action) {
        throw new IllegalStateException("No words for " + action);
    }
}

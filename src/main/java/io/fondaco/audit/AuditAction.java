package io.fondaco.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that the audit trail notes of what was done. A code that was written once stays: the trail is sealed. */
public enum AuditAction {
    REQUEST_SENT("request.sent"),
    REQUEST_CHANGED("request.changed"),
    REQUEST_APPROVED("request.approved"),
    REQUEST_DECLINED("request.declined"),
    REQUEST_STEP_APPROVED("request.step-approved"),
    REQUEST_REOPENED("request.reopened"),
    REQUEST_REMINDED("request.reminded"),
    REQUEST_WITHDRAWN("request.withdrawn"),
    REQUEST_QUESTION("request.question"),
    REQUEST_ANSWER("request.answer"),
    REQUEST_HANDED_ON("request.handed-on"),
    REQUEST_LEFT_TO_APPROVERS("request.left-to-approvers"),
    REQUEST_LAPSED("request.lapsed"),
    AGREEMENT_REVOKED("agreement.revoked"),
    AGREEMENT_RELEASED("agreement.released"),
    AGREEMENT_EXPIRED("agreement.expired"),
    AGREEMENT_RETIRED("agreement.retired"),
    AGREEMENT_PORT_REMOVED("agreement.port-removed"),
    AGREEMENT_NO_LONGER_OWNER("agreement.no-longer-owner"),
    AGREEMENT_SUPERSEDED("agreement.superseded"),
    AGREEMENT_UNDONE("agreement.undone"),
    AGREEMENT_PERSON_LEFT("agreement.person-left"),
    AGREEMENT_REVIEW("agreement.review"),
    AGREEMENT_KEPT("agreement.kept"),
    AGREEMENT_EXTENDED("agreement.extended"),
    AGREEMENT_REVOCATION_ANNOUNCED("agreement.revocation-announced"),
    AGREEMENT_CARRIED_OVER("agreement.carried-over"),
    GRANT_GIVEN("grant.given"),
    GRANT_TAKEN_AWAY("grant.taken-away"),
    GRANT_DRIFTED("grant.drifted"),
    GRANT_REFUSED("grant.refused"),
    GRANT_ADOPTED("grant.adopted"),
    GRANT_OUTSIDE_TAKEN_AWAY("grant.outside-taken-away"),
    APPROVALS_DELEGATED("approvals.delegated"),
    APPROVALS_DELEGATION_ENDED("approvals.delegation-ended"),
    SERVICE_ACCOUNT_REGISTERED("service-account.registered"),
    SERVICE_ACCOUNT_REMOVED("service-account.removed"),
    SERVICE_ACCOUNT_CONFIRMED("service-account.confirmed"),
    SERVICE_ACCOUNT_OFFERED("service-account.offered"),
    SERVICE_ACCOUNT_OFFER_DECLINED("service-account.offer-declined"),
    SERVICE_ACCOUNT_OFFER_WITHDRAWN("service-account.offer-withdrawn"),
    SERVICE_ACCOUNT_HANDED_OVER("service-account.handed-over"),
    SERVICE_ACCOUNT_INHERITED("service-account.inherited"),
    SERVICE_ACCOUNT_PROOF_ASKED("service-account.proof-asked"),
    TEAM_MEMBER_ADDED("team.member-added"),
    TEAM_MEMBER_REMOVED("team.member-removed"),
    TEAM_MEMBERSHIP_LAPSED("team.membership-lapsed"),
    PERSON_LEFT("person.left"),
    PERSON_BACK("person.back"),
    PERSON_RENAMED("person.renamed"),
    DOMAIN_CHANGED("domain.changed"),
    PRODUCT_PUBLISHED("product.published"),
    PRODUCT_CHANGED("product.changed"),
    PRODUCT_RETIRED("product.retired"),
    PRODUCT_ROLLED_BACK("product.rolled-back"),
    PORT_RETIRED("port.retired"),
    PORT_LAST_DAY_MOVED("port.last-day-moved"),
    READERS_REMINDED("port.readers-reminded"),
    PRODUCT_ROLE_REFUSED("product.role-refused"),
    PUBLICATION_MADE("publication.made"),
    PUBLICATION_REPLACED("publication.replaced"),
    PUBLICATION_DROPPED("publication.dropped"),
    PUBLICATION_DRIFTED("publication.drifted"),
    PUBLICATION_REFUSED("publication.refused"),
    PUBLICATION_PUT_BACK("publication.put-back"),
    PUBLICATION_TAKEN_OVER("publication.taken-over"),
    PUBLISHER_NAMED("publisher.named"),
    PUBLISHER_WITHDRAWN("publisher.withdrawn"),
    PUBLISHING_TOKEN_ISSUED("publishing-token.issued"),
    PUBLISHING_TOKEN_REVOKED("publishing-token.revoked"),
    POLICY_CHANGED("policy.changed"),
    REVIEW_STARTED("review.started"),
    REVIEW_CLOSED("review.closed");

    private static final Map<String, AuditAction> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AuditAction::code, Function.identity()));

    private final String code;

    AuditAction(String code) {
        this.code = code;
    }

    /** As the trail keeps it, such as {@code request.approved}. */
    public String code() {
        return code;
    }

    /** The action of that code; empty for one of another release. */
    public static Optional<AuditAction> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}

package io.fondaco.notification;

/** What kind of thing a notification tells. */
public enum NewsKind {
    /** To the requester: the request is on its way. */
    SENT,
    /** To the approvers: somebody asks. */
    ASKED,
    /** To the approvers: the requester reminds them, or changed what is asked for. */
    REMINDED,
    /** To the other side: a question about a request, or its answer. */
    QUESTION,
    /** To the requester: approved, and Trino was seen to hold the grant. */
    READABLE,
    /** To the requester: an approver said no. */
    DECLINED,
    /** To the requester: nobody answered. */
    LAPSED,
    /** To the requester and the platform: approved, but Trino refused the grant. */
    SET_UP_FAILED,
    /** To the holder: an owner took the access away. */
    TAKEN_AWAY,
    /** To the domain's owners: nobody has answered a request for five working days. */
    UNANSWERED,
    /** To the owners: say which accesses are still needed. */
    REVIEW,
    /** To the holder: an owner will take the access away. */
    WILL_BE_TAKEN_AWAY,
    /** To the holder: the time is over soon. */
    ENDS_SOON,
    /** To a member: nobody confirmed the membership of a team, so what the team may read is lost. */
    MEMBERSHIP_LAPSED,
    /** To the heir: somebody left, and their service account needs a new owner. */
    SERVICE_ACCOUNT_INHERITED,
    /** To the holder: the time is over. */
    ENDED,
    /** To the holder: the product is no more. */
    RETIRED
}

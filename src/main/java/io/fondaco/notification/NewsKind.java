package io.fondaco.notification;

/** What kind of thing a notification tells. */
public enum NewsKind {
    /** To the requester: the request is on its way. */
    SENT,
    /** To the approvers: somebody asks. */
    ASKED,
    /** To the approvers: somebody still waits for an answer. */
    REMINDED,
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
    /** To the holder: the time is over. */
    ENDED,
    /** To the holder: the product is no more. */
    RETIRED
}

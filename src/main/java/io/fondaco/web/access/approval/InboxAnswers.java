package io.fondaco.web.access.approval;

import io.fondaco.access.request.AccessRequest;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;

/** What an approver is shown after an answer: the row, what became of it, and the numbers that follow. */
@ApplicationScoped
class InboxAnswers {

    private final Inbox inbox;
    private final InboxNames names;
    private final GivenLists lists;
    private final HomeTitle homeTitle;

    InboxAnswers(Inbox inbox, InboxNames names, GivenLists lists, HomeTitle homeTitle) {
        this.inbox = inbox;
        this.names = names;
        this.lists = lists;
        this.homeTitle = homeTitle;
    }

    InboxRow row(Person approver, AccessRequest request) {
        return inbox.row(approver, request);
    }

    /** What became of a request by the answer. */
    String said(AccessRequest decided) {
        return switch (decided.state()) {
            case APPROVED -> "Approved. Being set up.";
            case WAITING -> "Approved. Waiting for %s next.".formatted(names.next(decided));
            case DECLINED, WITHDRAWN, LAPSED -> "Declined.";
        };
    }

    /** What the home page says now above all that waits. */
    String title(Person approver) {
        return homeTitle.of(approver);
    }

    /** How many stand under each tab now. */
    InboxCounts counts() {
        return lists.counts();
    }
}

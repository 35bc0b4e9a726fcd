package io.fondaco.web.access.approval;

import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.RequestState;
import io.fondaco.web.Badge;
import io.fondaco.web.Formats;
import java.util.List;

/**
 * A request in the inbox, with what helps to decide.
 *
 * @param decider who answered it, or empty
 * @param waiting how long it waits, in the colour of its urgency
 * @param own whether the viewer sent it, and so can't decide on it
 * @param mayUndo whether the viewer can take the approval back now
 * @param facts short sentences about the requester and the purpose
 * @param said what just became of it, or empty
 * @param reason what was typed as the reason to decline, and does not fit
 * @param error why it does not fit, or empty
 */
public record InboxRow(
        AccessRequest request,
        String requester,
        String teams,
        String decider,
        Badge waiting,
        boolean personalData,
        boolean own,
        boolean mayUndo,
        List<String> facts,
        String said,
        String reason,
        String error) {

    InboxRow saying(String said, String reason, String error) {
        return new InboxRow(
                request, requester, teams, decider, waiting, personalData, own, mayUndo, facts, said, reason, error);
    }

    /** What is asked for, for whom if not for who asks, and until when. */
    public String holds() {
        String until = "read, until " + Formats.day(request.endsOn());
        return switch (request.holder().kind()) {
            case PERSON -> until;
            case TEAM -> "for the team " + request.principal() + ", " + until;
            case SERVICE_ACCOUNT -> "for the service account " + request.principal() + ", " + until;
        };
    }

    /** Whether it waits for an answer. */
    public boolean open() {
        return request.state() == RequestState.WAITING;
    }
}

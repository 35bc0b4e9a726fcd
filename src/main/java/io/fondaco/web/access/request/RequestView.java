package io.fondaco.web.access.request;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.mode.ReadsPort;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.RequestState;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.web.Badge;
import io.fondaco.web.Formats;
import io.fondaco.web.access.mode.ModeOption;
import io.fondaco.web.product.FirstQueries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as its page shows it to one viewer.
 *
 * @param next who acts next and what happens then
 * @param holder for whom it is
 * @param quote why it was declined or the access taken away; empty otherwise
 * @param better {@code domain/slug} of a product that serves better and that the viewer may know; empty otherwise
 * @param grants what Trino was seen to hold of what was approved
 * @param mayDecide whether the viewer can answer it now
 * @param own whether the viewer sent it
 * @param mayRemind whether the viewer can remind the approvers now
 * @param mayUndo whether the viewer can take the approval back now
 * @param mayExtend whether the viewer can ask to prolong what it brought
 * @param modes the ways of reading that the viewer can grant
 * @param facts what helps to decide; empty for who does not
 * @param deciders names of those who decide, or decided
 * @param answers to the owner's questions, by their texts
 * @param inForce the agreement that the viewer, as its holder or an owner, can end now, or null
 * @param start how to read it first, once its holder can; else null
 * @param built which products are built on it, in words; empty for none
 * @param turnedTo what the heading says: where the request has come to
 * @param look how often the page has looked again by itself
 * @param settles whether the state changes by itself, within minutes or by what somebody else does
 */
public record RequestView(
        AccessRequest request,
        ProductOwners owners,
        String requester,
        String teams,
        String holder,
        Badge badge,
        String next,
        String quote,
        String better,
        List<Grant> grants,
        List<RequestStep> steps,
        boolean mayDecide,
        boolean own,
        boolean mayRemind,
        boolean mayUndo,
        boolean mayExtend,
        List<ModeOption> modes,
        List<String> facts,
        String deciders,
        Map<String, String> answers,
        @Nullable Agreement inForce,
        FirstQueries.@Nullable Start start,
        String built,
        String turnedTo,
        int look,
        boolean settles) {

    private static final int MOST_LOOKS = 24;

    /** Whether the page looks again in five seconds: for two minutes at most. */
    public boolean looksAgain() {
        return settles && look < MOST_LOOKS;
    }

    /** How often the page will have looked when it looks again. */
    public int nextLook() {
        return look + 1;
    }

    /** Whether less was given than was asked for. */
    public boolean givenDiffers() {
        return request.state() == RequestState.APPROVED
                && (!request.agreedEnd().equals(request.endsOn())
                        || !request.agreedReads().equals(request.asked().reads())
                        || request.agreedPorts().size() != request.ports().size());
    }

    /** In which way it is asked for; empty where there is only one. */
    public String askedWay() {
        return way(request.asked().reads());
    }

    /** In which way the approvers let it be read; empty where there is only one. */
    public String agreedWay() {
        return way(request.agreedReads());
    }

    private String way(ModeChoice reads) {
        return request.ports().stream()
                .filter(port -> port.modes().several() || !reads.whole())
                .findFirst()
                .map(port -> ReadsPort.way(port, reads))
                .orElse("");
    }

    /** How long it took until it was answered; empty while it is not. */
    public String answeredIn() {
        boolean byRule = request.decision()
                .filter(decision -> decision.approver().equals(Approver.AUTOMATIC.name()))
                .isPresent();
        return request.closedAt()
                .filter(_ -> request.decision().isPresent())
                .map(at -> byRule ? "Given at once" : Formats.waited(Duration.between(request.sentAt(), at)))
                .orElse("");
    }

    /** Whether the viewer's answer is waited for. */
    public boolean mayAnswer() {
        return own && request.openQuestion().isPresent() && mayWithdraw();
    }

    /** Whether the viewer can take the request back now. */
    public boolean mayWithdraw() {
        return own && request.closedAt().isEmpty();
    }
}

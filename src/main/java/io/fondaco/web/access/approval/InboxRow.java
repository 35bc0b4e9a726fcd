package io.fondaco.web.access.approval;

import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.mode.ReadsPort;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.RequestMessage;
import io.fondaco.access.request.RequestState;
import io.fondaco.web.Badge;
import io.fondaco.web.Formats;
import java.util.List;

/**
 * A request in the inbox, with what helps to decide.
 *
 * @param badge how long it waits, in the colour of its urgency; or what became of it
 * @param facts short sentences about the requester and the purpose
 * @param progress how far it has come since it was approved
 * @param answer what just became of it, or of the answer that was sent
 */
public record InboxRow(
        AccessRequest request,
        InboxNames.Names names,
        Badge badge,
        Rights rights,
        List<String> facts,
        Progress progress,
        Answer answer) {

    private static final int MOST_LOOKS = 24;

    /**
     * What the viewer can do with it now.
     *
     * @param own whether they sent it, and so can't decide on it
     */
    record Rights(boolean own, boolean mayDecide, boolean mayUndo) {}

    /**
     * After an approval.
     *
     * @param told in words, or empty where there is nothing to tell
     * @param settles whether that changes by itself within minutes
     * @param look how often the row has looked again by itself
     */
    record Progress(String told, boolean settles, int look) {

        static final Progress NONE = new Progress("", false, 0);
    }

    /**
     * What was sent from the row.
     *
     * @param said what became of it, or empty
     * @param refused whether it was not done
     * @param reason what was typed as the reason to decline, and does not fit
     * @param error why it does not fit, or empty
     */
    record Answer(String said, boolean refused, String reason, String error) {

        static final Answer NONE = new Answer("", false, "", "");

        static Answer done(String said) {
            return new Answer(said, false, "", "");
        }

        static Answer refused(String why) {
            return new Answer(why, true, "", "");
        }

        static Answer unfit(String reason, String error) {
            return new Answer("", false, reason, error);
        }
    }

    /** The row after something was sent from it; what was just approved looks at least once how far it has come. */
    InboxRow with(Answer sent) {
        boolean approved = request.state() == RequestState.APPROVED && !sent.refused();
        return showing(new Progress(progress.told(), progress.settles() || approved, 0), sent);
    }

    /** The same row after it has looked so often by itself. */
    InboxRow looked(int times) {
        return showing(new Progress(progress.told(), progress.settles(), times), answer);
    }

    private InboxRow showing(Progress come, Answer sent) {
        return new InboxRow(request, names, badge, rights, facts, come, sent);
    }

    public String requester() {
        return names.requester();
    }

    /** Those of the requester. */
    public String teams() {
        return names.teams();
    }

    /** Who answered it, and in whose place; or empty. */
    public String decider() {
        return names.decider();
    }

    /** In whose place the viewer would answer it; empty where it is their own turn. */
    public String insteadOf() {
        return names.insteadOf();
    }

    /** Whether what is asked for shows personal data. */
    public boolean personalData() {
        return request.ports().stream()
                .anyMatch(port -> port.showsPersonalData(request.asked().reads()));
    }

    /** In which way it is asked for; empty where there is only one. */
    public String way() {
        return request.ports().stream()
                .filter(port -> port.modes().several())
                .findFirst()
                .map(port -> ReadsPort.way(port, request.asked().reads()))
                .orElse("");
    }

    public boolean own() {
        return rights.own();
    }

    public boolean mayDecide() {
        return rights.mayDecide();
    }

    public boolean mayUndo() {
        return rights.mayUndo();
    }

    /** What is asked for, for whom if not for who asks, and until when. */
    public String holds() {
        String until = "read, until " + Formats.inUtc(request.endsOn());
        return holder().isEmpty() ? until : holder() + ", " + until;
    }

    /** {@code for team Analytics}: for whom it is, where that is nobody's own; else empty. */
    public String holder() {
        String name = names.holder();
        return request.holder().kind() == HolderKind.PERSON
                ? ""
                : "for " + Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** Why it was answered so; a rule gives no reason of its own. */
    public String reason() {
        return request.decision()
                .filter(decision -> !decision.approver().equals(Approver.AUTOMATIC.name()))
                .map(Decision::reason)
                .orElse("");
    }

    /** Whether it waits for an answer. */
    public boolean open() {
        return request.state() == RequestState.WAITING;
    }

    /** Whose inbox it is, where the viewer takes somebody's place. */
    public String waitsFor() {
        return "For " + insteadOf();
    }

    /** What was answered last to a question, so that nobody decides without having read it; else empty. */
    public String answered() {
        List<RequestMessage> messages = request.messages();
        return open() && !messages.isEmpty() && messages.getLast().kind() == RequestMessage.Kind.ANSWER
                ? "%s answered: “%s”".formatted(requester(), messages.getLast().text())
                : "";
    }

    /** Whose turn it is while a question is open. */
    public String asked() {
        return "Question asked, waiting for " + requester();
    }

    /** What is told of it now: the outcome of what was sent, else how far it has come. */
    public String told() {
        return answer.said().isEmpty() ? progress.told() : answer.said();
    }

    /** Whether the row looks again in five seconds: for two minutes at most. */
    public boolean looksAgain() {
        return progress.settles() && progress.look() < MOST_LOOKS;
    }

    /** How often it will have looked when it looks again. */
    public int nextLook() {
        return progress.look() + 1;
    }
}

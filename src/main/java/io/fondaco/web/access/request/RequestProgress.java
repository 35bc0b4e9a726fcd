package io.fondaco.web.access.request;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.RequestMessage;
import io.fondaco.access.request.RequestState;
import io.fondaco.access.status.AccessState;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a request has come, from the request itself to what Trino was seen to hold.
 *
 * @param waitingFor what its badge says while it waits: for whom
 * @param unproven whether it is for a service account that nobody has proved to control, so that nothing is granted
 */
record RequestProgress(
        AccessRequest request,
        List<Agreement> agreements,
        List<Grant> grants,
        boolean unproven,
        List<String> obstacles,
        String waitingFor) {

    /** The stations of a request that people tell apart. */
    enum Stage {
        WAITING,
        WAITING_FOR_PROOF,
        SETTING_UP,
        FAILED,
        WORKS,
        TAKEN_AWAY_SOON,
        UNREADABLE,
        ENDED,
        DECLINED,
        WITHDRAWN,
        LAPSED
    }

    Stage stage() {
        return switch (request.state()) {
            case WAITING -> Stage.WAITING;
            case DECLINED -> Stage.DECLINED;
            case WITHDRAWN -> Stage.WITHDRAWN;
            case LAPSED -> Stage.LAPSED;
            case APPROVED -> {
                if (agreements.stream().allMatch(each -> !each.isOpen())) {
                    yield Stage.ENDED;
                }
                if (unproven) {
                    yield Stage.WAITING_FOR_PROOF;
                }
                if (!obstacles.isEmpty()) {
                    yield Stage.UNREADABLE;
                }
                if (grants.stream().anyMatch(grant -> grant.state() == GrantState.FAILED)) {
                    yield Stage.FAILED;
                }
                boolean seen =
                        !grants.isEmpty() && grants.stream().allMatch(grant -> grant.state() == GrantState.VERIFIED);
                if (!seen) {
                    yield Stage.SETTING_UP;
                }
                yield open().allMatch(Agreement::announced) ? Stage.TAKEN_AWAY_SOON : Stage.WORKS;
            }
        };
    }

    /**
     * Where it stands.
     *
     * @param holder whether it is for the one who looks
     * @param own whether that one sent it
     */
    Badge badge(boolean holder, boolean own) {
        return switch (stage()) {
            case WAITING ->
                request.openQuestion().isPresent()
                        ? own ? Badges.badge(AccessState.QUESTION) : Badges.questionAsked()
                        : Badges.waiting(waitingFor);
            case TAKEN_AWAY_SOON -> Badges.badge(AccessState.TAKEN_AWAY_SOON);
            case DECLINED, WITHDRAWN, LAPSED -> Badges.badge(request.state());
            case WAITING_FOR_PROOF -> Badges.waitingForProof();
            case SETTING_UP -> Badges.badge(AccessState.SETTING_UP);
            case FAILED -> Badges.badge(AccessState.FAILED);
            case WORKS -> holder ? Badges.badge(AccessState.GRANTED) : Badges.works();
            case UNREADABLE -> Badges.badge(AccessState.UNREADABLE);
            case ENDED -> endReason().map(Badges::badge).orElse(Badges.badge(RequestState.APPROVED));
        };
    }

    private Stream<Agreement> open() {
        return agreements.stream().filter(Agreement::isOpen);
    }

    Optional<EndReason> endReason() {
        return lastEnded().flatMap(Agreement::endReason);
    }

    /** What of it can still be ended, if anything. */
    Optional<Agreement> inForce() {
        return open().findFirst();
    }

    /** Datasets may end one by one: what is told is how the last of them did. */
    Optional<Agreement> lastEnded() {
        return agreements.stream()
                .filter(agreement -> agreement.endedAt().isPresent())
                .max(Comparator.comparing(agreement -> agreement.endedAt().orElseThrow()));
    }

    /** What the one who ended it said, if anything. */
    String quote() {
        return switch (stage()) {
            case DECLINED ->
                request.decision().map(decision -> decision.reason()).orElse("");
            case ENDED -> lastEnded().map(Agreement::endNote).orElse("");
            case TAKEN_AWAY_SOON -> inForce().map(Agreement::endNote).orElse("");
            case WAITING -> request.openQuestion().map(RequestMessage::text).orElse("");
            case WAITING_FOR_PROOF, SETTING_UP, FAILED, WORKS, UNREADABLE, WITHDRAWN, LAPSED -> "";
        };
    }
}

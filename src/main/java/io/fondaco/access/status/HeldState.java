package io.fondaco.access.status;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementConfig;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.mode.ModeView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How somebody stands to a product that they hold an access to, or held one. */
@ApplicationScoped
class HeldState {

    private final AgreementConfig config;
    private final Clock clock;

    HeldState(AgreementConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** By what is in force, at least one agreement, and what the engine was seen to hold of it. */
    AccessState of(List<Agreement> inForce, List<Grant> mine) {
        if (mine.stream().anyMatch(grant -> grant.state() == GrantState.FAILED)) {
            return AccessState.FAILED;
        }
        boolean viewsSeen = inForce.stream()
                .allMatch(agreement -> agreement.modeView().map(ModeView::ready).orElse(true));
        boolean verified =
                viewsSeen && !mine.isEmpty() && mine.stream().allMatch(grant -> grant.state() == GrantState.VERIFIED);
        if (!verified) {
            return AccessState.SETTING_UP;
        }
        if (inForce.stream().allMatch(Agreement::announced)) {
            return AccessState.TAKEN_AWAY_SOON;
        }
        Instant soon = clock.instant().plus(config.endingWithin());
        boolean ending = inForce.stream()
                .allMatch(agreement ->
                        agreement.endsAt().filter(end -> end.isBefore(soon)).isPresent());
        return ending ? AccessState.ENDING : AccessState.GRANTED;
    }

    /** By the last that ended; empty for what counts as never held, since its approval was taken back. */
    static Optional<AccessState> ended(Agreement last) {
        return last.endReason().flatMap(reason -> switch (reason) {
            case REVOKED, REVIEW -> Optional.of(AccessState.REVOKED);
            case RELEASED -> Optional.of(AccessState.GIVEN_BACK);
            case EXPIRED, RETIRED, PORT_REMOVED, PERSON_LEFT, NO_LONGER_OWNER -> Optional.of(AccessState.EXPIRED);
            case SUPERSEDED, UNDONE -> Optional.empty();
        });
    }
}

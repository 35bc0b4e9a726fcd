package io.fondaco.api.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantState;
import io.fondaco.api.access.request.HolderView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One agreement, and what Trino was seen to hold for it.
 *
 * @param product {@code domain/slug}
 * @param object the table or view in Trino that the holder reads: of a mode, the view that stands for it
 * @param mode in which way the port is read
 * @param values the values chosen for it, by the name of the choice
 * @param principal the holder's name
 * @param announced whether it is in force still, but will be taken away
 * @param lastDay the last day of the access, in UTC
 * @param grant how Trino's grant compares with what the agreements want
 */
public record AgreementView(
        UUID id,
        Optional<UUID> request,
        String product,
        String port,
        String object,
        String mode,
        Map<String, List<String>> values,
        HolderView holder,
        String principal,
        String purpose,
        AgreementState state,
        boolean announced,
        Instant startsAt,
        Optional<LocalDate> lastDay,
        String givenBy,
        Optional<EndReason> endReason,
        String endNote,
        Optional<String> endedBy,
        Optional<Instant> endedAt,
        Optional<GrantState> grant) {

    static AgreementView of(Agreement agreement, List<Grant> grants) {
        return new AgreementView(
                agreement.id(),
                agreement.request(),
                agreement.port().product().path(),
                agreement.port().name(),
                agreement.object().toString(),
                agreement.reads().mode(),
                agreement.reads().chosen(),
                HolderView.of(agreement.holder()),
                agreement.principal(),
                agreement.purpose(),
                agreement.state(),
                agreement.announced(),
                agreement.startsAt(),
                agreement.lastDay(),
                agreement.givenBy(),
                agreement.endReason(),
                agreement.endNote(),
                agreement.endedBy(),
                agreement.endedAt(),
                state(grants));
    }

    /** A team's grants are verified when those of all its members are. */
    private static Optional<GrantState> state(List<Grant> grants) {
        return grants.stream().map(Grant::state).reduce((one, other) -> one == GrantState.VERIFIED ? other : one);
    }
}

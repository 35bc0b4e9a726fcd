package io.fondaco.access.agreement;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.mode.ModeViews;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.ModeChoice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the agreements of an approved request, and takes them back when the approval is; in the caller's transaction. */
@ApplicationScoped
public class GiveAccess {

    /**
     * What was approved.
     *
     * @param request the approved request
     * @param reference the number of the request that people quote
     * @param requester who asked
     * @param inPlaceOf whose decision the last approval was, if the approver stood in for somebody; else null
     * @param prolonged the request whose access this one prolongs, null if it prolongs none
     * @param reads in which way
     */
    public record Terms(
            UUID request,
            String reference,
            String requester,
            Holder holder,
            String purpose,
            Set<OutputPort> ports,
            LocalDate lastDay,
            @Nullable String inPlaceOf,
            @Nullable UUID prolonged,
            ModeChoice reads) {}

    private final Agreements agreements;
    private final ModeViews views;
    private final ProlongedAccess prolonged;
    private final EndAgreement end;
    private final HolderPrincipals principals;
    private final Clock clock;

    GiveAccess(
            Agreements agreements,
            ModeViews views,
            ProlongedAccess prolonged,
            EndAgreement end,
            HolderPrincipals principals,
            Clock clock) {
        this.agreements = agreements;
        this.views = views;
        this.prolonged = prolonged;
        this.end = end;
        this.principals = principals;
        this.clock = clock;
    }

    /** Makes an agreement for each port; those that they prolong end. */
    public void give(Terms terms, String approver) {
        List<Agreement> replaced = prolonged.open(terms.prolonged(), terms.ports());
        terms.ports().stream()
                .map(port -> agreement(terms, port, approver))
                .sorted(Agreements.IN_ORDER)
                .forEach(agreement -> {
                    agreements.persist(agreement);
                    principals.touch(agreement);
                });
        end.endEach(replaced, EndReason.SUPERSEDED, approver, replacedBy(terms));
    }

    private Agreement agreement(Terms terms, OutputPort port, String approver) {
        Agreement agreement = Agreement.of(terms, port, approver, clock.instant());
        agreement.readThrough(views.through(port, terms.reads()));
        return agreement;
    }

    /** Whether nothing became of the access since: some of it is open, none was ended by anybody, none was extended. */
    public boolean isUntouched(Terms terms) {
        // What an approval brought that was taken back before belongs to that one.
        List<Agreement> brought = agreements.from(terms.request()).stream()
                .filter(agreement -> !agreement.endReason().equals(Optional.of(EndReason.UNDONE)))
                .toList();
        // What ended with a port that was taken away ended for nobody's reason against the holder.
        boolean endedSince = brought.stream()
                .anyMatch(agreement -> agreement.announced()
                        || agreement.isOpen()
                                && agreement
                                        .lastDay()
                                        .filter(terms.lastDay()::isBefore)
                                        .isPresent()
                        || !agreement.isOpen() && !agreement.endReason().equals(Optional.of(EndReason.RETIRED)));
        return !endedSince && brought.stream().anyMatch(Agreement::isOpen);
    }

    /** Ends what came of the request; what it replaced holds again, as far as it still would. */
    public void takeBack(Terms terms, String by) {
        List<Agreement> open = agreements.from(terms.request()).stream()
                .filter(Agreement::isOpen)
                .toList();
        end.endEach(open, EndReason.UNDONE, by, "");
        if (terms.prolonged() != null) {
            reinstate(terms.prolonged(), replacedBy(terms));
        }
    }

    /** How the agreements that these replace say by what: so they are known when it is taken back. */
    private static String replacedBy(Terms terms) {
        return "By " + terms.reference();
    }

    private void reinstate(UUID before, String replacedBy) {
        Instant now = clock.instant();
        agreements.from(before).stream()
                .filter(agreement -> agreement.endReason().equals(Optional.of(EndReason.SUPERSEDED))
                        && agreement.endNote().equals(replacedBy)
                        && agreement
                                .endsAt()
                                .filter(endsAt -> !endsAt.isAfter(now))
                                .isEmpty()
                        && !agreement.port().removed()
                        && agreement.port().product().status().isPublic())
                .sorted(Agreements.IN_ORDER)
                .forEach(agreement -> {
                    agreement.reinstate();
                    principals.touch(agreement);
                });
    }
}

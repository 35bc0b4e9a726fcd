package io.fondaco.web.access;

import io.fondaco.access.Decision;
import io.fondaco.access.Verdict;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Invalid;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An approver's answer as it was sent. */
public record DecisionForm(
        @FormParam("outcome") @Nullable String sentOutcome,
        @FormParam("reason") @Nullable String sentReason,
        @FormParam("until") @Nullable String until,
        @FormParam("port") @Nullable List<String> ports,
        @FormParam("better") @Nullable String better,
        @FormParam("from") @Nullable String from) {

    static final DecisionForm EMPTY = new DecisionForm(null, null, null, null, null, null);

    /** What the approver answers; a day that is none is no day before the one asked for. */
    Verdict verdict() {
        boolean approved = outcome() == Decision.Outcome.APPROVED;
        return new Verdict(
                outcome(),
                reason(),
                approved ? day() : null,
                approved && ports != null ? Set.copyOf(ports) : Set.of(),
                better == null || better.isBlank() ? null : better.strip());
    }

    private @Nullable LocalDate day() {
        if (until == null || until.isBlank()) {
            return null;
        }
        try {
            return Day.parse(until);
        } catch (DateTimeException e) {
            throw new Invalid("until-invalid", Map.of("endsOn", "Choose a day such as 2026-03-01"));
        }
    }

    Decision.Outcome outcome() {
        return switch (sentOutcome == null ? "" : sentOutcome) {
            case "approve" -> Decision.Outcome.APPROVED;
            case "decline" -> Decision.Outcome.DECLINED;
            default -> throw new Invalid("outcome-invalid", Map.of("reason", "Choose to approve or to decline"));
        };
    }

    String reason() {
        return sentReason == null ? "" : sentReason;
    }

    boolean fromInbox() {
        return "approvals".equals(from);
    }
}

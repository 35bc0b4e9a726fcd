package io.fondaco.web.access.request;

import io.fondaco.access.request.Decision;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.SeenVersion;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.web.access.mode.SentMode;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.MultivaluedMap;
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
        @FormParam("choose") @Nullable String choose,
        @FormParam("mode") @Nullable String mode,
        @FormParam("value") @Nullable List<String> values,
        @FormParam("better") @Nullable String sentBetter,
        @FormParam("from") @Nullable String from,
        @FormParam("version") @Nullable String version) {

    /** What a row of the first page says of where it stands. */
    public static final String HOME = "home";

    public static final DecisionForm EMPTY =
            new DecisionForm(null, null, null, null, null, null, null, null, null, null);

    /** What was sent after the session had ended. */
    static DecisionForm kept(MultivaluedMap<String, String> sent) {
        return new DecisionForm(
                sent.getFirst("outcome"),
                sent.getFirst("reason"),
                sent.getFirst("until"),
                sent.get("port"),
                sent.getFirst("choose"),
                sent.getFirst("mode"),
                sent.get("value"),
                sent.getFirst("better"),
                sent.getFirst("from"),
                sent.getFirst("version"));
    }

    /** What the approver answers; a day that is none is no day before the one asked for. */
    public DecisionInput input() {
        boolean approved = outcome() == Decision.Outcome.APPROVED;
        return new DecisionInput(
                outcome(),
                reason(),
                approved ? day() : null,
                approved ? chosenPorts() : null,
                better().isBlank() ? null : better().strip(),
                approved ? SentMode.of(mode, values).choice() : null,
                SeenVersion.read(version));
    }

    /** The ticked ones where the form let choose; no tick at all is no dataset, not every one. */
    private @Nullable Set<String> chosenPorts() {
        if (ports != null && !ports.isEmpty()) {
            return Set.copyOf(ports);
        }
        return choose == null ? null : Set.of();
    }

    /** Whether this port is ticked: all are until somebody chose. */
    public boolean includes(String port) {
        Set<String> chosen = chosenPorts();
        return chosen == null || chosen.contains(port);
    }

    /** The way of reading that was chosen; what was asked for until one is. */
    public SentMode reads(ModeChoice agreed) {
        return mode == null ? SentMode.of(agreed) : SentMode.of(mode, values);
    }

    /** The product that serves better, as it was typed. */
    public String better() {
        return sentBetter == null ? "" : sentBetter;
    }

    /** The last day, as it was typed; what was asked for until something is. */
    public String lastDay(LocalDate agreed) {
        return until == null || until.isBlank() ? agreed.toString() : until;
    }

    private @Nullable LocalDate day() {
        if (until == null || until.isBlank()) {
            return null;
        }
        return Day.read(until)
                .orElseThrow(() -> new Invalid("until-invalid", Map.of("endsOn", "Choose a day such as 2026-03-01")));
    }

    public Decision.Outcome outcome() {
        return switch (sentOutcome == null ? "" : sentOutcome) {
            case "approve" -> Decision.Outcome.APPROVED;
            case "decline" -> Decision.Outcome.DECLINED;
            default -> throw new Invalid("outcome-invalid", Map.of("reason", "Choose to approve or to decline"));
        };
    }

    /** Whether it declines. */
    public boolean declines() {
        return "decline".equals(sentOutcome);
    }

    /** The reason, as it was typed. */
    public String reason() {
        return sentReason == null ? "" : sentReason;
    }

    /** Whether it was sent from a row of the first page. */
    public boolean fromHome() {
        return HOME.equals(from);
    }

    /** Where it was sent from, if that was a list of requests; else the other page. */
    public String back(String other) {
        return back(from, other);
    }

    /** The same for forms of other answers. */
    public static String back(@Nullable String from, String other) {
        return HOME.equals(from) ? "/" : "approvals".equals(from) ? "/approvals" : other;
    }
}

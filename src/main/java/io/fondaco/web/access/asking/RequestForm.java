package io.fondaco.web.access.asking;

import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.common.Day;
import io.fondaco.product.OutputPort;
import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.web.access.mode.SentMode;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The request form as it was sent.
 *
 * @param holder for whom, as {@link HolderChoice} writes it
 * @param ports names of the chosen ports
 * @param choose there where the form lets choose among the ports
 * @param period {@code P30D}, {@code P6M}, {@code P12M}, or {@code date} for the day in {@code until}
 * @param questions keys of the owner's questions, in the order of {@code answers}
 * @param mode the chosen way of reading
 * @param values the ticked values of all ways, as {@link SentMode} writes them
 * @param extended the request whose access is to be prolonged or changed, or blank
 * @param formKey the form's own id, made when it was shown
 */
public record RequestForm(
        @FormParam("holder") @Nullable String holder,
        @FormParam("port") @Nullable List<String> ports,
        @FormParam("choose") @Nullable List<String> choose,
        @FormParam("purpose") @Nullable String purpose,
        @FormParam("period") @Nullable String period,
        @FormParam("until") @Nullable String until,
        @FormParam("question") @Nullable List<String> questions,
        @FormParam("answer") @Nullable List<String> answers,
        @FormParam("terms") @Nullable String terms,
        @FormParam("mode") @Nullable String mode,
        @FormParam("value") @Nullable List<String> values,
        @FormParam("extended") @Nullable String extended,
        @FormParam("formKey") @Nullable String formKey) {

    private static final int LONGEST_KEY = 64;

    /** An empty form. */
    static RequestForm fresh(String holder, String period, String extended) {
        return new RequestForm(
                holder, null, null, "", period, "", List.of(), List.of(), null, null, null, extended, newKey());
    }

    /** The same filled as last time; the terms are accepted anew. */
    RequestForm filledAs(AccessRequest before) {
        RequestForm last = of(before);
        return new RequestForm(
                text(extended).isEmpty() ? holder : last.holder,
                last.ports,
                null,
                last.purpose,
                period,
                "",
                last.questions,
                last.answers,
                null,
                last.mode,
                last.values,
                extended,
                formKey);
    }

    /** What was sent after the session had ended. */
    static RequestForm kept(MultivaluedMap<String, String> sent) {
        return new RequestForm(
                sent.getFirst("holder"),
                sent.get("port"),
                sent.get("choose"),
                sent.getFirst("purpose"),
                sent.getFirst("period"),
                sent.getFirst("until"),
                sent.get("question"),
                sent.get("answer"),
                sent.getFirst("terms"),
                sent.getFirst("mode"),
                sent.get("value"),
                sent.getFirst("extended"),
                sent.getFirst("formKey"));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** What a request asks for, to be asked differently. */
    static RequestForm of(AccessRequest request) {
        List<String> questions = List.copyOf(request.asked().answers().keySet());
        SentMode reads = SentMode.of(request.asked().reads());
        return new RequestForm(
                HolderChoice.of(request.holder()),
                request.ports().stream().map(OutputPort::name).toList(),
                null,
                request.purpose(),
                "date",
                request.endsOn().toString(),
                questions,
                questions.stream().map(request.asked().answers()::get).toList(),
                "on",
                reads.mode(),
                reads.values(),
                request.extended().map(before -> before.id().toString()).orElse(""),
                "");
    }

    public AccessRequestInput input(LocalDate today) {
        String key = text(formKey);
        return new AccessRequestInput(
                HolderChoice.holder(text(holder)),
                chosenPorts(),
                text(purpose),
                endsOn(today),
                answered(),
                accepted(),
                text(extended).isBlank() ? reads().choice() : null,
                extendedRequest(),
                key.isBlank() || key.length() > LONGEST_KEY ? UUID.randomUUID().toString() : key);
    }

    /** The way of reading that was chosen. */
    public SentMode reads() {
        return SentMode.of(mode, values);
    }

    /** Whether the box was ticked. */
    public boolean accepted() {
        return "on".equals(terms);
    }

    /** Whether this holder is chosen. */
    public boolean isFor(String value) {
        return text(holder).isEmpty() ? value.equals(HolderChoice.ME) : value.equals(holder);
    }

    /** Whether this port is chosen: all are, until somebody chose. */
    public boolean includes(String port) {
        Set<String> chosen = chosenPorts();
        return chosen == null || chosen.contains(port);
    }

    /** The ticked ones; none where the form let choose and nothing is ticked; null where it did not. */
    private @Nullable Set<String> chosenPorts() {
        return list(ports).isEmpty() && list(choose).isEmpty() ? null : Set.copyOf(list(ports));
    }

    /** What was answered to the question of this key. */
    public String answer(String key) {
        return answered().getOrDefault(key, "");
    }

    private Map<String, String> answered() {
        Map<String, String> answered = new HashMap<>();
        List<String> keys = list(questions);
        List<String> texts = list(answers);
        for (int place = 0; place < Math.min(keys.size(), texts.size()); place++) {
            answered.put(keys.get(place), texts.get(place));
        }
        return answered;
    }

    private @Nullable UUID extendedRequest() {
        try {
            return text(extended).isBlank() ? null : UUID.fromString(text(extended));
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private @Nullable LocalDate endsOn(LocalDate today) {
        try {
            return "date".equals(period)
                    ? Day.parse(text(until))
                    : new AccessPeriod(Period.parse(text(period))).lastDay(today);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private static List<String> list(@Nullable List<String> sent) {
        return sent == null ? List.of() : sent;
    }
}

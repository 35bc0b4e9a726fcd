package io.fondaco.access.approval;

import io.fondaco.access.mode.ModeChecks;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.common.Day;
import io.fondaco.common.DayRange;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.Reason;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.ModeChoice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds an approver's answer against the request, and says for each field what does not fit. */
@ApplicationScoped
class DecisionChecks {

    private final DataProducts products;
    private final ModeChecks modes;
    private final Clock clock;

    DecisionChecks(DataProducts products, ModeChecks modes, Clock clock) {
        this.products = products;
        this.modes = modes;
        this.clock = clock;
    }

    void check(Person person, AccessRequest request, DecisionInput input) {
        Map<String, String> errors = new LinkedHashMap<>();
        boolean declined = input.outcome() == Decision.Outcome.DECLINED;
        if (declined ? !Reason.fits(input.reason()) : !Reason.fitsIfAny(input.reason())) {
            errors.put("reason", "Say why, in 10 to 500 characters");
        }
        LocalDate today = Day.today(clock);
        LocalDate endsOn = input.endsOn();
        if (endsOn != null) {
            new DayRange(today, today, request.agreedEnd())
                    .wrong(endsOn)
                    .ifPresent(sentence -> errors.put("endsOn", sentence));
        }
        Set<String> granted = input.ports();
        Set<String> asked = request.agreedPorts().stream().map(OutputPort::name).collect(Collectors.toSet());
        if (granted != null && granted.isEmpty()) {
            errors.put("ports", "Choose at least one dataset, or decline");
        } else if (granted != null && !asked.containsAll(granted)) {
            errors.put("ports", "Choose among the datasets that were asked for");
        }
        checkMode(request, input.reads(), errors);
        String better = input.betterProduct();
        if (better != null && !products.knows(person, better)) {
            errors.put("betterProduct", "Name a data product as domain/name, such as weather/daily-temperatures");
        }
        if (!errors.isEmpty()) {
            throw new Invalid("reason-invalid", errors);
        }
    }

    private void checkMode(AccessRequest request, @Nullable ModeChoice reads, Map<String, String> errors) {
        if (reads == null || reads.equals(request.agreedReads())) {
            return;
        }
        if (request.holder().buildsOn()) {
            errors.put("mode", "Data products can only be built on the whole dataset: approve it in full, or decline");
            return;
        }
        Set<OutputPort> ports = request.agreedPorts();
        modes.whyNot(ports, reads)
                .or(() -> modes.isWithin(ports, reads, request.agreedReads())
                        ? Optional.empty()
                        : Optional.of("Choose a way of reading that shows no more than what was asked for"))
                .ifPresent(sentence -> errors.put("mode", sentence));
    }
}

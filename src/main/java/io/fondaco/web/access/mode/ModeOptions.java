package io.fondaco.web.access.mode;

import io.fondaco.access.approval.ApprovalSteps;
import io.fondaco.access.mode.ModeChecks;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.ColumnMask;
import io.fondaco.product.mode.Decider;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.mode.RowChoice;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words in which ways some ports can be read. */
@ApplicationScoped
public class ModeOptions {

    private static final String NOT_ALL = "Not all datasets can be read so, and the owner gives all or none.";

    private final ModeChecks checks;

    ModeOptions(ModeChecks checks) {
        this.checks = checks;
    }

    /** What a request for these ports chooses from; nothing where there is only one way. */
    public List<ModeOption> of(Collection<OutputPort> ports, ApprovalPolicy policy) {
        List<OutputPort> ordered = ordered(ports);
        return !ModeChecks.inSeveralWays(ordered)
                ? List.of()
                : offered(ordered).entrySet().stream()
                        .map(mode -> option(
                                mode.getKey(),
                                mode.getValue(),
                                ordered,
                                new Policy(decided(mode.getKey(), ordered, policy), policy.partial())))
                        .toList();
    }

    /** Those that show no more of these ports than this one, with no other values than were chosen. */
    public List<ModeOption> within(Collection<OutputPort> ports, ModeChoice wider) {
        List<OutputPort> ordered = ordered(ports);
        return !ModeChecks.inSeveralWays(ordered)
                ? List.of()
                : offered(ordered).entrySet().stream()
                        .map(mode -> limited(option(mode.getKey(), mode.getValue(), ordered, Policy.NONE), wider))
                        .filter(option -> option.available() && isWithin(option, ordered, wider))
                        .toList();
    }

    /** What the policy says of a mode: who decides, and whether some of the datasets may be asked for. */
    private record Policy(String decided, boolean partial) {

        private static final Policy NONE = new Policy("", true);
    }

    private static List<OutputPort> ordered(Collection<OutputPort> ports) {
        return ports.stream().sorted(Comparator.comparing(OutputPort::name)).toList();
    }

    private boolean isWithin(ModeOption option, List<OutputPort> ports, ModeChoice wider) {
        ModeChoice all = ModeChoice.of(
                option.name(),
                option.choices().stream()
                        .collect(Collectors.toMap(
                                ModeOption.Choice::name,
                                choice -> choice.values().stream()
                                        .map(ModeOption.Value::text)
                                        .toList())));
        return checks.isWithin(ports, all, wider);
    }

    /** A choice that was made before lets only what was chosen then. */
    private static ModeOption limited(ModeOption option, ModeChoice wider) {
        Map<String, List<String>> chosen = wider.chosen();
        List<ModeOption.Choice> choices = option.choices().stream()
                .map(choice -> new ModeOption.Choice(
                        choice.name(),
                        choice.values().stream()
                                .filter(value -> !chosen.containsKey(choice.name())
                                        || chosen.get(choice.name()).contains(value.text()))
                                .toList()))
                .toList();
        return new ModeOption(
                option.name(),
                option.title(),
                option.description(),
                option.lines(),
                choices,
                option.decided(),
                option.obstacle());
    }

    private static Map<String, AccessMode> offered(List<OutputPort> ports) {
        Map<String, AccessMode> offered = new LinkedHashMap<>();
        ports.stream()
                .flatMap(port -> port.modes().declared().stream())
                .forEach(mode -> offered.putIfAbsent(mode.name(), mode));
        ports.stream()
                .flatMap(port -> port.modes().offered(AccessMode.FULL_NAME).stream())
                .max(Comparator.comparing(mode -> mode.description().length()))
                .ifPresent(mode -> offered.put(mode.name(), mode));
        return offered;
    }

    private ModeOption option(String name, AccessMode mode, List<OutputPort> ports, Policy policy) {
        List<OutputPort> having = ports.stream()
                .filter(port -> port.modes().offered(name).isPresent())
                .toList();
        List<String> lines = new ArrayList<>();
        having.forEach(port -> port.modes().offered(name).ifPresent(each -> {
            String of = ports.size() == 1 ? "" : port.name() + ": ";
            lines(each, port).forEach(line -> lines.add(of + line));
        }));
        return new ModeOption(
                name,
                mode.title(),
                mode.description(),
                lines,
                ModeChecks.choices(having, name).stream()
                        .map(choice -> choice(name, choice))
                        .toList(),
                policy.decided(),
                obstacle(having, name)
                        .or(() -> having.size() == ports.size() || policy.partial()
                                ? Optional.empty()
                                : Optional.of(NOT_ALL))
                        .orElse(""));
    }

    private Optional<String> obstacle(List<OutputPort> having, String name) {
        return having.stream()
                .flatMap(port -> port.modes().offered(name).flatMap(mode -> checks.obstacle(port, mode)).stream())
                .findFirst()
                .map(why -> why + ".");
    }

    private static ModeOption.Choice choice(String mode, RowChoice choice) {
        return new ModeOption.Choice(
                choice.name(),
                choice.values().stream()
                        .map(value -> new ModeOption.Value(SentMode.sent(mode, choice.name(), value), value))
                        .toList());
    }

    /** What the mode shows of one port. */
    static List<String> lines(AccessMode mode, OutputPort port) {
        List<AccessMode.Shown> shown = mode.shows(port.modeColumns());
        Set<String> there = shown.stream().map(column -> column.column().name()).collect(Collectors.toSet());
        List<String> left = port.modeColumns().stream()
                .map(column -> column.name())
                .filter(name -> !there.contains(name))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(left.isEmpty() ? "All columns" : "Without " + String.join(", ", left));
        String masked = shown.stream()
                .flatMap(column -> column.mask().stream())
                .map(ModeOptions::words)
                .collect(Collectors.joining("; "));
        if (!masked.isEmpty()) {
            lines.add("Masked: " + masked);
        }
        if (mode.rows() != null) {
            lines.add("Only rows with " + mode.rows());
        } else if (mode.choices().isEmpty()) {
            lines.add("All rows");
        }
        mode.choices()
                .forEach(choice -> lines.add("Only rows with the values of " + choice.column() + " that you choose"));
        return lines;
    }

    private static String words(ColumnMask mask) {
        return mask.column() + " as " + mask.words();
    }

    private static String decided(String name, List<OutputPort> ports, ApprovalPolicy policy) {
        Set<Decider> deciders = ports.stream()
                .flatMap(port -> port.modes().offered(name).stream())
                .map(AccessMode::decider)
                .collect(Collectors.toSet());
        List<String> steps = ApprovalSteps.needed(policy, Set.copyOf(ports), ModeChoice.of(name, Map.of())).stream()
                .map(ApprovalStep::called)
                .toList();
        if (deciders.equals(Set.of(Decider.AUTOMATIC)) && steps.size() == 1) {
            return "Given at once";
        }
        return steps.size() > 1 ? "Also needs " + String.join(", then ", steps.subList(1, steps.size())) : "";
    }
}

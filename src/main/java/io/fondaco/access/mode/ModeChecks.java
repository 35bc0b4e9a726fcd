package io.fondaco.access.mode;

import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.mode.RowChoice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether ports can be read in some way, and whether one way shows no more than another. */
@ApplicationScoped
public class ModeChecks {

    private static final int MOST_VALUES = 100;

    /** What a request keeps of them, before and after a change, has to fit beside all else. */
    private static final int LONGEST_VALUES = 1_500;

    private final Enforcement enforcement;

    ModeChecks(Enforcement enforcement) {
        this.enforcement = enforcement;
    }

    /** Why these ports can't be asked for in this way, a sentence; empty where they can. */
    public Optional<String> whyNot(Collection<OutputPort> ports, ModeChoice choice) {
        if (!choice.equals(ModeChoice.of(choice.mode(), choice.chosen()))) {
            return Optional.of("Each value belongs to a choice that has a name");
        }
        if (choice.values().length() > LONGEST_VALUES) {
            return Optional.of(
                    "Choose fewer values: together they have more than %,d characters".formatted(LONGEST_VALUES));
        }
        return ports.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .map(port -> whyNot(port, choice))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> unknownChoice(ports, choice));
    }

    private Optional<String> whyNot(OutputPort port, ModeChoice choice) {
        Optional<AccessMode> mode = port.modes().offered(choice.mode());
        if (mode.isEmpty()) {
            return Optional.of(
                    choice.whole()
                            ? "Choose how you need to read it: the owner does not give all of %s".formatted(port.name())
                            : "The dataset %s can't be read in this way".formatted(port.name()));
        }
        return obstacle(port, mode.get())
                .or(() -> mode.get().choices().stream()
                        .map(each -> wrong(each, choice))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** Why nobody can ask for this mode, whoever they are; empty where they can. */
    public Optional<String> obstacle(OutputPort port, AccessMode mode) {
        return enforcement.of(port, mode) instanceof Enforcement.Way.None none
                ? Optional.of(none.why())
                : Optional.empty();
    }

    private static Optional<String> wrong(RowChoice each, ModeChoice choice) {
        List<String> chosen = choice.chosen().getOrDefault(each.name(), List.of());
        if (chosen.isEmpty()) {
            return Optional.of("Choose at least one value of %s".formatted(each.name()));
        }
        return each.values().containsAll(chosen) && chosen.size() <= MOST_VALUES
                ? Optional.empty()
                : Optional.of("Choose among the values of %s that the owner offers".formatted(each.name()));
    }

    private static Optional<String> unknownChoice(Collection<OutputPort> ports, ModeChoice choice) {
        Set<String> known = ports.stream()
                .flatMap(port -> port.modes().offered(choice.mode()).stream())
                .flatMap(mode -> mode.choices().stream())
                .map(RowChoice::name)
                .collect(Collectors.toSet());
        return choice.chosen().keySet().stream()
                .filter(name -> !known.contains(name))
                .map("There is nothing to choose that is called %s"::formatted)
                .findFirst();
    }

    /** Whether this way shows nothing of these ports that the other one does not show. */
    public boolean isWithin(Collection<OutputPort> ports, ModeChoice narrower, ModeChoice wider) {
        Map<String, List<String>> mine = narrower.chosen();
        boolean fewerValues = wider.chosen().entrySet().stream()
                .allMatch(theirs ->
                        mine.containsKey(theirs.getKey()) && theirs.getValue().containsAll(mine.get(theirs.getKey())));
        return fewerValues && ports.stream().allMatch(port -> isWithin(port, narrower.mode(), wider.mode()));
    }

    private static boolean isWithin(OutputPort port, String narrower, String wider) {
        Optional<AccessMode> mine = port.modes().named(narrower);
        Optional<AccessMode> theirs = port.modes().named(wider);
        return mine.isPresent() && theirs.isPresent() && mine.get().isWithin(theirs.get(), port.modeColumns());
    }

    /** Whether there is anything to choose among the ways to read these ports. */
    public static boolean inSeveralWays(Collection<OutputPort> ports) {
        return ports.stream().anyMatch(port -> port.modes().several());
    }

    /** What can be chosen of a mode, over all of these ports. */
    public static List<RowChoice> choices(Collection<OutputPort> ports, String mode) {
        return ports.stream()
                .flatMap(port -> port.modes().named(mode).stream())
                .flatMap(each -> each.choices().stream())
                .collect(Collectors.toMap(RowChoice::name, Stream::of, (one, _) -> one))
                .values()
                .stream()
                .flatMap(each -> each)
                .toList();
    }
}

package io.fondaco.product.mode;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mode and the values that were chosen for it: how somebody asks to read, or reads.
 *
 * @param values a line {@code name=value} for each chosen value, in order; empty for none
 */
@Embeddable
public record ModeChoice(
        @Column(name = "access_mode") String mode,
        @Column(name = "access_values") String values) {

    /** All of a port. */
    public static final ModeChoice FULL = new ModeChoice(AccessMode.FULL_NAME, "");

    /** This mode with these values, by the name of the choice. */
    public static ModeChoice of(String mode, Map<String, ? extends Collection<String>> chosen) {
        return new ModeChoice(
                mode,
                new TreeMap<>(chosen)
                        .entrySet().stream()
                                .flatMap(choice -> new TreeSet<>(choice.getValue())
                                        .stream().map(value -> choice.getKey() + "=" + value))
                                .map(line -> line.replaceAll("\\R", " "))
                                .collect(Collectors.joining("\n")));
    }

    /** The chosen values, by the name of the choice. */
    public Map<String, List<String>> chosen() {
        Map<String, List<String>> chosen = new TreeMap<>();
        lines().forEach(line -> {
            int equals = line.indexOf('=');
            chosen.computeIfAbsent(line.substring(0, equals), _ -> new ArrayList<>())
                    .add(line.substring(equals + 1));
        });
        return chosen;
    }

    private Stream<String> lines() {
        return values.lines().filter(line -> line.indexOf('=') > 0);
    }

    /** Whether it is all of a port. */
    public boolean whole() {
        return mode.equals(AccessMode.FULL_NAME);
    }

    /** The chosen values as people read them: {@code country NO, SE}; empty where none were chosen. */
    public String valueWords() {
        return chosen().entrySet().stream()
                .map(choice -> choice.getKey() + " " + String.join(", ", choice.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** The mode and its values as the audit trail names them. */
    public String words() {
        return values.isEmpty() ? mode : mode + " (" + valueWords() + ")";
    }
}

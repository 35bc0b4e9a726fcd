package io.fondaco.web.access.mode;

import io.fondaco.product.mode.ModeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of the way of reading: the chosen mode, and the ticked values of all modes, of which only those of the
 * chosen one count.
 */
public record SentMode(String mode, List<String> values) {

    private static final String BETWEEN = "/";

    public static SentMode of(@Nullable String mode, @Nullable List<String> values) {
        return new SentMode(mode == null ? "" : mode, values == null ? List.of() : List.copyOf(values));
    }

    /** As it would be sent. */
    public static SentMode of(ModeChoice choice) {
        List<String> values = new ArrayList<>();
        choice.chosen().forEach((name, some) -> some.forEach(value -> values.add(sent(choice.mode(), name, value))));
        return new SentMode(choice.mode(), values);
    }

    static String sent(String mode, String choice, String value) {
        return String.join(BETWEEN, mode, choice, value);
    }

    /** What was chosen; null where nothing was. */
    public @Nullable ModeChoice choice() {
        if (mode.isBlank()) {
            return null;
        }
        Map<String, List<String>> chosen = new TreeMap<>();
        values.stream()
                .map(value -> value.split(BETWEEN, 3))
                .filter(parts -> parts.length == 3 && parts[0].equals(mode))
                .forEach(parts ->
                        chosen.computeIfAbsent(parts[1], _ -> new ArrayList<>()).add(parts[2]));
        return ModeChoice.of(mode, chosen);
    }

    /** Whether this mode is chosen: the first that can be, until somebody chose. */
    public boolean is(ModeOption option, List<ModeOption> all) {
        return mode.isEmpty()
                ? all.stream().filter(ModeOption::available).findFirst().equals(Optional.of(option))
                : mode.equals(option.name());
    }

    /** Whether this value is ticked. */
    public boolean has(ModeOption.Value value) {
        return values.contains(value.sent());
    }
}

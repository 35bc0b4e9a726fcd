package io.fondaco.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Queries with the places that products should have among what is found, one a line: {@code query | place | product}.
 * The product must be among the first so many; the place {@code -} without a product means that nothing may be found.
 */
record ExpectedPlaces(List<Expected> all) {

    /** One query and what is expected of it. */
    record Expected(String query, int place, String product) {

        private static Expected of(String line) {
            String[] parts = line.split("\\|", -1);
            String place = parts[1].strip();
            return new Expected(parts[0].strip(), place.equals("-") ? 0 : Integer.parseInt(place), parts[2].strip());
        }

        private boolean isMetBy(List<String> found) {
            return place == 0
                    ? found.isEmpty()
                    : found.subList(0, Math.min(place, found.size())).contains(product);
        }
    }

    static ExpectedPlaces of(List<String> lines) {
        return new ExpectedPlaces(lines.stream()
                .filter(line -> line.contains("|"))
                .map(Expected::of)
                .toList());
    }

    /** The lines of a file of the set, without blank ones and comments. */
    static List<String> lines(String file) throws IOException {
        try (var stream = Objects.requireNonNull(ExpectedPlaces.class.getResourceAsStream("ranking/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** What a search misses, in words: empty if all is as expected. */
    List<String> missedBy(Function<String, List<String>> search) {
        List<String> missed = new ArrayList<>();
        for (Expected each : all) {
            List<String> found = search.apply(each.query());
            if (!each.isMetBy(found)) {
                missed.add("%s: %s not among the first %d but %s"
                        .formatted(
                                each.query(),
                                each.product(),
                                each.place(),
                                found.stream().limit(5).toList()));
            }
        }
        return missed;
    }
}

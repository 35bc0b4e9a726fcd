package io.fondaco.web.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One group of filters as the page shows it: what has products or is chosen. */
record Facet(String parameter, String label, List<FacetValue> top, List<FacetValue> more) {

    private static final int TOP = 6;
    private static final Pattern NO_ID = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * One value with the number of products it would leave.
     *
     * @param below whether it is a part of a value above it
     */
    record FacetValue(String parameter, String label, long count, boolean chosen, boolean below) {

        FacetValue(String parameter, String label, long count, boolean chosen) {
            this(parameter, label, count, chosen, false);
        }

        /** The parameter as an id may be written. */
        public String id() {
            return NO_ID.matcher(parameter).replaceAll("-");
        }
    }

    static Facet of(String parameter, String label, List<FacetValue> values) {
        List<FacetValue> shown = values.stream()
                .filter(value -> value.count() > 0 || value.chosen())
                .toList();
        int top = shown.size() <= TOP + 1 ? shown.size() : TOP;
        return new Facet(parameter, label, shown.subList(0, top), shown.subList(top, shown.size()));
    }

    /** What opens the values beyond the first ones. */
    public String all() {
        return "All %ss".formatted(label.toLowerCase(Locale.ROOT));
    }

    /** Whether any value beyond the first ones is chosen. */
    public boolean anyMoreChosen() {
        return more.stream().anyMatch(FacetValue::chosen);
    }
}

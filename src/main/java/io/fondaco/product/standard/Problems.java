package io.fondaco.product.standard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one file; the same thing is noted once, however often the field is read. */
final class Problems {

    private static final int LONGEST_REASON = 600;

    private final String file;
    private final Set<Problem> found = new LinkedHashSet<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String field, String reason) {
        String shown = reason.replaceAll("\\p{Cntrl}", " ");
        found.add(new Problem(
                file, line, field, shown.length() > LONGEST_REASON ? shown.substring(0, LONGEST_REASON) : shown));
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}

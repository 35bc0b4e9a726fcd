package io.fondaco.product.standard.yaml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one file; the same thing is noted once, however often the field is read. */
public final class Problems {

    private static final int LONGEST_REASON = 600;
    private static final int LONGEST_FIELD = 300;
    private static final int MOST = 100;

    private final String file;
    private final Set<Problem> found = new LinkedHashSet<>();

    public Problems(String file) {
        this.file = file;
    }

    void add(int line, String field, String reason) {
        if (found.size() == MOST) {
            found.add(new Problem(
                    file, line, "", "There is more wrong from here on; it is told once this is put right."));
        } else if (found.size() < MOST) {
            found.add(new Problem(file, line, shortened(field, LONGEST_FIELD), shortened(reason, LONGEST_REASON)));
        }
    }

    private static String shortened(String text, int longest) {
        String shown = Characters.shown(text);
        return shown.length() > longest ? shown.substring(0, longest) : shown;
    }

    /** Those noted so far. */
    public List<Problem> found() {
        return List.copyOf(found);
    }
}

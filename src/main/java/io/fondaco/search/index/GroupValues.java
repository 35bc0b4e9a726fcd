package io.fondaco.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;

/** The values of one group in one part of the index, and how often each was counted. */
public final class GroupValues {

    /** Which of the numbered values a document has. */
    @FunctionalInterface
    interface Numbering {
        int of(int document) throws IOException;
    }

    private final Numbering numbering;
    private final List<String> names;
    private final boolean[] accepted;
    private final long[] counts;
    private int current;

    GroupValues(Numbering numbering, List<String> names, Predicate<String> chosen) {
        this.numbering = numbering;
        this.names = names;
        this.accepted = new boolean[names.size()];
        this.counts = new long[names.size()];
        for (int number = 0; number < accepted.length; number++) {
            accepted[number] = chosen.test(names.get(number));
        }
    }

    /** The values of one field in one segment. */
    public static GroupValues of(LeafReaderContext context, String field, Predicate<String> chosen) throws IOException {
        SortedDocValues values = DocValues.getSorted(context.reader(), field);
        return new GroupValues(
                document -> values.advanceExact(document) ? values.ordValue() : -1, names(values), chosen);
    }

    static List<String> names(SortedDocValues values) throws IOException {
        List<String> names = new ArrayList<>();
        for (int number = 0; number < values.getValueCount(); number++) {
            names.add(values.lookupOrd(number).utf8ToString());
        }
        return names;
    }

    /** Looks at this document; answers whether its value is among the chosen. */
    public boolean moveTo(int document) throws IOException {
        current = numbering.of(document);
        return current >= 0 && accepted[current];
    }

    /** Counts the present document for its value. */
    public void count() {
        if (current >= 0) {
            counts[current]++;
        }
    }

    /** Adds what was counted, by value. */
    public void addTo(Map<String, Long> all) {
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                all.merge(names.get(number), counts[number], Long::sum);
            }
        }
    }
}

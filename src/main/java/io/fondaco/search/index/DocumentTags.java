package io.fondaco.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/** The tags of each document of one state of the index, as numbers, so that they are counted at no cost. */
public final class DocumentTags {

    private static final int COMMONEST = 24;
    private static final int[] NONE = {};

    private final int[][] numbers;
    private final List<String> tags;

    private DocumentTags(int[][] numbers, List<String> tags) {
        this.numbers = numbers;
        this.tags = List.copyOf(tags);
    }

    /** Those of all documents that this reader sees. */
    public static DocumentTags of(IndexReader reader) throws IOException {
        int[][] numbers = new int[reader.maxDoc()][];
        Map<String, Integer> known = new HashMap<>();
        List<String> tags = new ArrayList<>();
        for (LeafReaderContext segment : reader.leaves()) {
            SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), Fields.COUNTED_TAG);
            int[] here = new int[(int) values.getValueCount()];
            for (int value = 0; value < here.length; value++) {
                here[value] = known.computeIfAbsent(values.lookupOrd(value).utf8ToString(), tag -> {
                    tags.add(tag);
                    return tags.size() - 1;
                });
            }
            for (int document = 0; document < segment.reader().maxDoc(); document++) {
                numbers[segment.docBase + document] = values.advanceExact(document) ? of(values, here) : NONE;
            }
        }
        return new DocumentTags(numbers, tags);
    }

    private static int[] of(SortedSetDocValues values, int[] here) throws IOException {
        int[] numbers = new int[values.docValueCount()];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = here[(int) values.nextOrd()];
        }
        return numbers;
    }

    /** How many tags there are. */
    public int size() {
        return tags.size();
    }

    /** Adds a document's tags to the counts of all tags. */
    public void count(int document, int[] counts) {
        for (int number : numbers[document]) {
            counts[number]++;
        }
    }

    /** The tags with the highest counts, and those besides, however often they were counted. */
    public Map<String, Long> commonest(int[] counts, Set<String> besides) {
        Stream<Integer> first = IntStream.range(0, counts.length)
                .boxed()
                .filter(number -> counts[number] > 0)
                .sorted(Comparator.<Integer>comparingInt(number -> -counts[number])
                        .thenComparing(tags::get))
                .limit(COMMONEST);
        Stream<Integer> chosen = besides.stream().map(tags::indexOf).filter(number -> number >= 0);
        return Stream.concat(first, chosen).distinct().collect(Collectors.toMap(tags::get, number ->
                (long) counts[number]));
    }
}

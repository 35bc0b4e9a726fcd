package io.fondaco.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;

/**
 * What a list can be filtered by, of each document of one state of the index. Thousands of products differ in it in few
 * ways, so each document has the number of one of a few profiles, and what is said of a profile is worked out once.
 */
public final class Profiles {

    /** The values of a document, the same for every viewer; the catalogs as the index writes them. */
    public record Profile(
            String domain,
            String status,
            String tier,
            String personalData,
            String catalogs,
            String owner,
            String ownerName,
            String freshness) {}

    private static final List<String> FIELDS = List.of(
            Fields.DOMAIN,
            Fields.STATUS,
            Fields.TIER,
            Fields.PERSONAL_DATA,
            Fields.CATALOGS,
            Fields.NAMED_OWNER,
            Fields.FRESHNESS);

    private final int[] numbers;
    private final List<Profile> all;

    private Profiles(int[] numbers, List<Profile> all) {
        this.numbers = numbers;
        this.all = List.copyOf(all);
    }

    /** Those of all documents that this reader sees. */
    public static Profiles of(IndexReader reader) throws IOException {
        int[] numbers = new int[reader.maxDoc()];
        Map<Profile, Integer> known = new HashMap<>();
        List<Profile> all = new ArrayList<>();
        for (LeafReaderContext segment : reader.leaves()) {
            Map<List<Integer>, Integer> here = new HashMap<>();
            List<SortedDocValues> values = values(segment.reader());
            for (int document = 0; document < segment.reader().maxDoc(); document++) {
                List<Integer> places = places(values, document);
                Integer number = here.get(places);
                if (number == null) {
                    number = known.computeIfAbsent(profile(values, places), profile -> {
                        all.add(profile);
                        return all.size() - 1;
                    });
                    here.put(places, number);
                }
                numbers[segment.docBase + document] = number;
            }
        }
        return new Profiles(numbers, all);
    }

    private static List<SortedDocValues> values(LeafReader segment) throws IOException {
        List<SortedDocValues> values = new ArrayList<>();
        for (String field : FIELDS) {
            values.add(DocValues.getSorted(segment, field));
        }
        return values;
    }

    private static List<Integer> places(List<SortedDocValues> values, int document) throws IOException {
        List<Integer> places = new ArrayList<>(values.size());
        for (SortedDocValues each : values) {
            places.add(each.advanceExact(document) ? each.ordValue() : -1);
        }
        return places;
    }

    private static Profile profile(List<SortedDocValues> values, List<Integer> places) throws IOException {
        List<String> texts = new ArrayList<>(values.size());
        for (int at = 0; at < values.size(); at++) {
            texts.add(
                    places.get(at) < 0
                            ? ""
                            : values.get(at).lookupOrd(places.get(at)).utf8ToString());
        }
        List<String> owner = Fields.parts(texts.get(5));
        return new Profile(
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                owner.getFirst(),
                owner.getLast(),
                texts.get(6));
    }

    /** The number of a document's profile. */
    public int of(int document) {
        return numbers[document];
    }

    /** All of them, by number. */
    public List<Profile> all() {
        return all;
    }
}

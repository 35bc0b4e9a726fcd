package io.fondaco.search.index;

import io.fondaco.identity.Person;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * How the viewer stands to each document. Only the few products that they own or had to do with are looked up; all
 * others are open or can be asked for, by the catalogs that they lie in.
 */
public final class DocumentAccess {

    private static final List<String> NAMES =
            Arrays.stream(AccessGroup.values()).map(AccessGroup::name).toList();

    private final Map<Integer, AccessGroup> byDocument = new HashMap<>();
    private final Map<Integer, AccessGroup> owned = new HashMap<>();
    private final Set<String> openCatalogs;

    public DocumentAccess(IndexSearcher searcher, Person viewer, ViewerAccess access) throws IOException {
        this.openCatalogs = access.openCatalogs();
        for (int document : documents(searcher, new TermQuery(new Term(Fields.DECIDER, viewer.name())))) {
            owned.put(document, AccessGroup.HELD);
        }
        List<BytesRef> ids = access.known().keySet().stream()
                .map(id -> new BytesRef(id.toString()))
                .toList();
        for (int document : documents(searcher, new TermInSetQuery(Fields.ID, ids))) {
            String id = searcher.storedFields()
                    .document(document, Set.of(Fields.ID))
                    .get(Fields.ID);
            byDocument.put(document, access.known().get(UUID.fromString(id)));
        }
    }

    private static int[] documents(IndexSearcher searcher, Query query) throws IOException {
        int most = Math.max(1, searcher.count(query));
        return Arrays.stream(searcher.search(query, most).scoreDocs)
                .mapToInt((ScoreDoc hit) -> hit.doc)
                .toArray();
    }

    /** The groups of the documents of one segment, in the viewer's words. */
    public GroupValues in(LeafReaderContext context, Predicate<String> chosen) throws IOException {
        SortedDocValues catalogs = DocValues.getSorted(context.reader(), Fields.CATALOGS);
        List<String> names = GroupValues.names(catalogs);
        boolean[] open = new boolean[names.size()];
        for (int number = 0; number < open.length; number++) {
            open[number] = isOpen(names.get(number));
        }
        return new GroupValues(
                document -> {
                    int number = catalogs.advanceExact(document) ? catalogs.ordValue() : -1;
                    return of(context.docBase + document, number >= 0 && open[number])
                            .ordinal();
                },
                NAMES,
                chosen);
    }

    private boolean isOpen(String catalogs) {
        return !catalogs.isEmpty() && openCatalogs.containsAll(Fields.parts(catalogs));
    }

    private AccessGroup of(int document, boolean open) {
        if (owned.containsKey(document)) {
            return AccessGroup.HELD;
        }
        return open ? AccessGroup.OPEN : byDocument.getOrDefault(document, AccessGroup.REQUESTABLE);
    }
}

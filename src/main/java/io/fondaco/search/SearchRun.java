package io.fondaco.search;

import io.fondaco.common.Page;
import io.fondaco.identity.Person;
import io.fondaco.search.index.DocumentAccess;
import io.fondaco.search.index.Fields;
import io.fondaco.search.index.IndexedColumn;
import io.fondaco.search.index.Matches;
import io.fondaco.search.index.ViewerAccess;
import io.fondaco.search.rank.Asked;
import io.fondaco.search.rank.Reasons;
import io.fondaco.search.rank.Strictness;
import io.fondaco.search.rank.Why;
import io.fondaco.search.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** One search by one viewer in one state of the index. */
final class SearchRun {

    private static final int MOST_COLUMNS = 3;
    /** Of fewer words none may be missing. */
    private static final int FEW = 3;

    private static final Set<String> SHOWN = Set.of(Fields.NAME, Fields.SUMMARY, Fields.TAG);
    private static final Set<String> WITH_COLUMNS =
            Set.of(Fields.NAME, Fields.SUMMARY, Fields.TAG, Fields.COLUMN_PARTS);
    private static final SortField DEPRECATED_LAST = new SortField(Fields.LATE, SortField.Type.LONG);
    private static final SortField MOST_USED = new SortField(Fields.QUERIES, SortField.Type.LONG, true);
    private static final SortField BY_NAME = new SortField(Fields.SORT_NAME, SortField.Type.STRING);
    private static final SortField NEWEST = new SortField(Fields.PUBLISHED, SortField.Type.LONG, true);

    private final IndexSearcher searcher;
    private final IndexState state;
    private final ProductSearch search;
    private final Query visible;
    private final Bits visibleDocuments;
    private final DocumentAccess access;

    SearchRun(IndexSearcher searcher, IndexState state, Person viewer, ProductSearch search, ViewerAccess access)
            throws IOException {
        this.searcher = searcher;
        this.state = state;
        this.search = search;
        this.visible = VisibleDocuments.of(viewer, access.held());
        this.visibleDocuments = VisibleDocuments.in(state, searcher, viewer, access.held());
        this.access = new DocumentAccess(searcher, viewer, access);
    }

    /** Products with all the words; if no product has them, whatever the filters, those that come near. */
    SearchAnswer answer() throws IOException {
        SearchAnswer strict = answer(typed());
        if (strict.hits().total() > 0 || finds(typed())) {
            return strict;
        }
        Optional<String> suggestion = suggestion();
        SearchAnswer near = answer(other(suggestion));
        return new SearchAnswer(
                near.hits(),
                near.counts(),
                near.tags(),
                near.owners(),
                near.hits().total() > 0,
                suggestion);
    }

    /** The ids of all products that are found, a part at a time; what is kept for all of them is their numbers. */
    void each(Consumer<List<UUID>> reader) throws IOException {
        Asked asked = finds(typed()) ? typed() : other(suggestion());
        int[] documents = found(asked, searcher.getIndexReader().maxDoc(), groups());
        for (int from = 0; from < documents.length; from += search.size()) {
            reader.accept(ids(Arrays.copyOfRange(documents, from, Math.min(from + search.size(), documents.length))));
        }
    }

    /** Why each of these products is found where it is; those that are not found are missing. */
    Map<UUID, Why> reasons(Collection<UUID> products) throws IOException {
        Asked asked = finds(typed()) ? typed() : other(suggestion());
        Reasons reasons = new Reasons(searcher, asked);
        List<BytesRef> ids =
                products.stream().map(id -> new BytesRef(id.toString())).toList();
        Map<UUID, Why> why = new HashMap<>();
        Matches.each(
                searcher,
                VisibleDocuments.filtered(new TermInSetQuery(Fields.ID, ids), visible),
                document -> why.put(Fields.id(searcher.getIndexReader(), document), reasons.of(document)));
        return why;
    }

    private Asked typed() {
        return Asked.all(search.text());
    }

    private Optional<String> suggestion() throws IOException {
        return new Spelling(searcher, state, visible).suggest(Words.of(search.text()));
    }

    /**
     * Other words take the place of those that nobody has, if they are spelt nearly the same; words further away are only
     * suggested. If even so nothing has all the words, what has most of them will do.
     */
    private Asked other(Optional<String> suggestion) throws IOException {
        Asked near = new Asked(search.text(), Strictness.NEAR);
        if (finds(near)) {
            return suggestion.map(Asked::all).orElse(near);
        }
        return near.words().telling().size() < FEW ? near : new Asked(search.text(), Strictness.MOST);
    }

    private boolean finds(Asked asked) throws IOException {
        return searcher.count(VisibleDocuments.filtered(asked.query(), visible)) > 0;
    }

    private List<UUID> ids(int[] documents) throws IOException {
        List<UUID> ids = new ArrayList<>();
        for (int document : documents) {
            ids.add(Fields.id(searcher.getIndexReader(), document));
        }
        return ids;
    }

    long count() throws IOException {
        GroupCounts groups = groups();
        found(typed(), 1, groups);
        return groups.total();
    }

    private GroupCounts groups() {
        return new GroupCounts(state, search.chosen(), access);
    }

    private SearchAnswer answer(Asked asked) throws IOException {
        int most = Math.clamp(
                (long) search.page() * search.size(),
                1,
                Math.max(1, searcher.getIndexReader().maxDoc()));
        GroupCounts groups = groups();
        int[] documents = found(asked, most, groups);
        int last = (int) Math.max(1, (groups.total() + search.size() - 1) / search.size());
        int page = Math.clamp(search.page(), 1, last);
        int from = Math.min((page - 1) * search.size(), documents.length);
        int[] shown = Arrays.copyOfRange(documents, from, Math.min(from + search.size(), documents.length));
        return new SearchAnswer(
                new Page<>(hits(shown, asked.words()), page, search.size(), groups.total()),
                groups.counts(),
                groups.tags(search.tags()),
                groups.owners(),
                false,
                Optional.empty());
    }

    /** The first documents that the viewer may know and that meet what was chosen, in order; all of them are counted. */
    private int[] found(Asked asked, int most, GroupCounts groups) throws IOException {
        IndexState.Ask ask = new IndexState.Ask(asked, search.tags(), search.sorting());
        Query query = query(asked.query());
        Optional<int[]> ranked = state.ranked(ask, () -> inOrder(query));
        return ranked.isPresent() ? taken(ranked.get(), most, groups) : collected(query, most, groups);
    }

    private int[] taken(int[] ranked, int most, GroupCounts groups) {
        int[] taken = new int[Math.min(most, ranked.length)];
        int count = 0;
        for (int document : ranked) {
            if (visibleDocuments.get(document) && groups.take(document) && count < taken.length) {
                taken[count++] = document;
            }
        }
        return Arrays.copyOf(taken, count);
    }

    private int[] inOrder(Query asked) throws IOException {
        int most = Math.max(1, searcher.count(asked));
        return documents(searcher.search(asked, top(most)));
    }

    private int[] collected(Query asked, int most, GroupCounts groups) throws IOException {
        TopFieldCollector top = top(Math.max(1, most)).newCollector();
        return documents(searcher.search(asked, new CountingCollector(top, visibleDocuments, groups)));
    }

    private TopFieldCollectorManager top(int most) {
        return new TopFieldCollectorManager(new Sort(order()), most, null, Integer.MAX_VALUE);
    }

    private static int[] documents(TopDocs found) {
        return Arrays.stream(found.scoreDocs).mapToInt(hit -> hit.doc).toArray();
    }

    private SortField[] order() {
        return switch (search.sorting()) {
            case BEST_MATCH -> new SortField[] {SortField.FIELD_SCORE, DEPRECATED_LAST, MOST_USED, NEWEST, BY_NAME};
            case MOST_USED -> new SortField[] {DEPRECATED_LAST, MOST_USED, BY_NAME};
            case NEWEST_VERSION -> new SortField[] {DEPRECATED_LAST, NEWEST, BY_NAME};
            case NAME -> new SortField[] {DEPRECATED_LAST, BY_NAME};
        };
    }

    private Query query(Query text) {
        if (search.tags().isEmpty()) {
            return text;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(text, Occur.MUST);
        search.tags()
                .forEach(tag -> query.add(new TermQuery(new Term(Fields.EXACT_TAG, Fields.exact(tag))), Occur.FILTER));
        return query.build();
    }

    private List<Hit> hits(int[] documents, Words marks) throws IOException {
        StoredFields stored = searcher.storedFields();
        Highlights highlights = new Highlights(marks);
        List<Hit> hits = new ArrayList<>();
        for (int each : documents) {
            Document document = stored.document(each, highlights.marksAnything() ? WITH_COLUMNS : SHOWN);
            hits.add(new Hit(
                    Fields.id(searcher.getIndexReader(), each),
                    highlights.mark(document.get(Fields.NAME)),
                    highlights.mark(document.get(Fields.SUMMARY)),
                    columns(document, highlights),
                    Set.of(document.getValues(Fields.TAG))));
        }
        return hits;
    }

    private static List<IndexedColumn> columns(Document document, Highlights highlights) {
        return Arrays.stream(document.getValues(Fields.COLUMN_PARTS))
                .map(Fields::column)
                .filter(highlights::inColumn)
                .limit(MOST_COLUMNS)
                .toList();
    }
}

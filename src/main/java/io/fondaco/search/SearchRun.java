package io.fondaco.search;

import io.fondaco.common.Page;
import io.fondaco.identity.Person;
import io.fondaco.search.index.DocumentAccess;
import io.fondaco.search.index.Fields;
import io.fondaco.search.index.IndexedColumn;
import io.fondaco.search.index.ViewerAccess;
import io.fondaco.search.index.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One search by one viewer in one state of the index. */
final class SearchRun {

    private static final int MOST_COLUMNS = 3;
    private static final SortField DEPRECATED_LAST = new SortField(Fields.LATE, SortField.Type.LONG);
    private static final SortField MOST_USED = new SortField(Fields.QUERIES, SortField.Type.LONG, true);
    private static final SortField BY_NAME = new SortField(Fields.SORT_NAME, SortField.Type.STRING);
    private static final SortField NEWEST = new SortField(Fields.PUBLISHED, SortField.Type.LONG, true);

    private final IndexSearcher searcher;
    private final ProductSearch search;
    private final Query visible;
    private final DocumentAccess access;

    SearchRun(IndexSearcher searcher, Person viewer, ProductSearch search, ViewerAccess access) throws IOException {
        this.searcher = searcher;
        this.search = search;
        this.visible = VisibleDocuments.of(viewer, access.held());
        this.access = new DocumentAccess(searcher, viewer, access);
    }

    /**
     * What is searched for in the end.
     *
     * @param near whether these are not the words that were typed
     * @param suggestion the words that were taken instead, or would be
     */
    private record Asked(Query text, Words marks, boolean near, Optional<String> suggestion) {}

    /** Products with all the words; if no product has them, whatever the filters, those that come near. */
    SearchAnswer answer() throws IOException {
        Asked asked = asked();
        SearchAnswer answer = answer(asked.text(), asked.marks());
        boolean near = asked.near() && answer.hits().total() > 0;
        return new SearchAnswer(answer.hits(), answer.counts(), near, asked.suggestion());
    }

    /** The ids of all products that are found, a part at a time; each part continues after the last of the one before. */
    void each(Consumer<List<UUID>> reader) throws IOException {
        Query text = asked().text();
        FieldDoc last = null;
        do {
            ScoreDoc[] some = collect(text, search.size(), last).from(0, search.size());
            last = some.length < search.size() ? null : (FieldDoc) some[some.length - 1];
            if (some.length > 0) {
                reader.accept(ids(some));
            }
        } while (last != null);
    }

    /**
     * Other words take the place of those that nobody has, if they are spelt nearly the same; words further away are only
     * suggested.
     */
    private Asked asked() throws IOException {
        Words words = Words.of(search.text());
        Query strict = TextQuery.strict(search.text());
        if (searcher.count(filtered(strict, visible)) > 0) {
            return new Asked(strict, words, false, Optional.empty());
        }
        Optional<String> suggestion = new Spelling(searcher, visible).suggest(words);
        Query near = TextQuery.near(words);
        if (suggestion.isEmpty() || searcher.count(filtered(near, visible)) == 0) {
            return new Asked(near, words, true, suggestion);
        }
        Words better = Words.of(suggestion.get());
        return new Asked(TextQuery.strict(better), better, true, suggestion);
    }

    private List<UUID> ids(ScoreDoc[] found) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<UUID> ids = new ArrayList<>();
        for (ScoreDoc each : found) {
            ids.add(UUID.fromString(stored.document(each.doc, Set.of(Fields.ID)).get(Fields.ID)));
        }
        return ids;
    }

    long count() throws IOException {
        return collect(TextQuery.strict(search.text()), 1, null).total();
    }

    private SearchAnswer answer(Query text, Words marks) throws IOException {
        int most = Math.clamp(
                (long) search.page() * search.size(),
                1,
                Math.max(1, searcher.getIndexReader().maxDoc()));
        GroupCollector collector = collect(text, most, null);
        int last = (int) Math.max(1, (collector.total() + search.size() - 1) / search.size());
        int page = Math.clamp(search.page(), 1, last);
        List<Hit> hits = hits(collector.from((page - 1) * search.size(), search.size()), marks);
        return new SearchAnswer(
                new Page<>(hits, page, search.size(), collector.total()), collector.counts(), false, Optional.empty());
    }

    private GroupCollector collect(Query text, int most, @Nullable FieldDoc after) throws IOException {
        TopFieldCollector top =
                new TopFieldCollectorManager(new Sort(order()), most, after, Integer.MAX_VALUE).newCollector();
        return searcher.search(query(text), new Alone(new GroupCollector(top, search.chosen(), access)));
    }

    /** The index is searched by one thread, so one collector sees all. */
    private record Alone(GroupCollector collector) implements CollectorManager<GroupCollector, GroupCollector> {

        @Override
        public GroupCollector newCollector() {
            return collector;
        }

        @Override
        public GroupCollector reduce(Collection<GroupCollector> collectors) {
            return collector;
        }
    }

    private SortField[] order() {
        return switch (search.sorting()) {
            case BEST_MATCH -> new SortField[] {DEPRECATED_LAST, SortField.FIELD_SCORE, MOST_USED, BY_NAME};
            case MOST_USED -> new SortField[] {DEPRECATED_LAST, MOST_USED, BY_NAME};
            case NEWEST_VERSION -> new SortField[] {DEPRECATED_LAST, NEWEST, BY_NAME};
            case NAME -> new SortField[] {DEPRECATED_LAST, BY_NAME};
        };
    }

    private Query query(Query text) {
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(text, Occur.MUST).add(visible, Occur.FILTER);
        search.tags()
                .forEach(tag -> query.add(new TermQuery(new Term(Fields.EXACT_TAG, Fields.exact(tag))), Occur.FILTER));
        if (!search.teams().isEmpty()) {
            List<BytesRef> teams = search.teams().stream().map(BytesRef::new).toList();
            query.add(new TermInSetQuery(Fields.OWNER_TEAM, teams), Occur.FILTER);
        }
        return query.build();
    }

    static Query filtered(Query query, Query filter) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(filter, Occur.FILTER)
                .build();
    }

    private List<Hit> hits(ScoreDoc[] found, Words marks) throws IOException {
        StoredFields stored = searcher.storedFields();
        Highlights highlights = new Highlights(marks);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc each : found) {
            Document document =
                    stored.document(each.doc, Set.of(Fields.ID, Fields.NAME, Fields.SUMMARY, Fields.COLUMN_PARTS));
            hits.add(new Hit(
                    UUID.fromString(document.get(Fields.ID)),
                    highlights.mark(document.get(Fields.NAME)),
                    highlights.mark(document.get(Fields.SUMMARY)),
                    columns(document, highlights)));
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

package io.fondaco.search;

import io.fondaco.identity.Person;
import io.fondaco.search.index.Fields;
import io.fondaco.search.index.Matches;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Which documents a viewer may know: the rule of {@link io.fondaco.product.DataProduct#visibleTo} as a query. */
final class VisibleDocuments {

    private VisibleDocuments() {}

    /**
     * The same as the set of those documents.
     *
     * @param state of the index, which knows what everybody may know
     */
    static Bits in(IndexState state, IndexSearcher searcher, Person viewer, Collection<UUID> held) throws IOException {
        if (viewer.platformAdmin()) {
            return new Bits.MatchAllBits(Math.max(1, searcher.getIndexReader().maxDoc()));
        }
        FixedBitSet documents = state.everyone();
        for (Query query : besides(viewer, held)) {
            Matches.each(searcher, query, documents::set);
        }
        return documents;
    }

    /** @param held products that the viewer reads by an agreement, whoever else may see them */
    static Query of(Person viewer, Collection<UUID> held) {
        if (viewer.platformAdmin()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder visible =
                new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.EVERYONE, Fields.YES)), Occur.SHOULD);
        besides(viewer, held).forEach(query -> visible.add(query, Occur.SHOULD));
        return visible.build();
    }

    /** What this query finds of what is visible. */
    static Query filtered(Query query, Query visible) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
    }

    private static List<Query> besides(Person viewer, Collection<UUID> held) {
        List<BytesRef> teams = viewer.teams().stream().map(BytesRef::new).toList();
        List<BytesRef> ids =
                held.stream().map(id -> new BytesRef(id.toString())).toList();
        return List.of(
                new TermQuery(new Term(Fields.PERSON, viewer.name())),
                new TermInSetQuery(Fields.TEAM, teams),
                new TermInSetQuery(Fields.ID, ids));
    }
}

package io.fondaco.search;

import io.fondaco.identity.Person;
import io.fondaco.search.index.Fields;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Which documents a viewer may know: the rule of {@link io.fondaco.product.DataProduct#visibleTo} as a query. */
final class VisibleDocuments {

    private VisibleDocuments() {}

    /** @param held products that the viewer reads by an agreement, whoever else may see them */
    static Query of(Person viewer, Collection<UUID> held) {
        if (viewer.platformAdmin()) {
            return new MatchAllDocsQuery();
        }
        List<BytesRef> teams = viewer.teams().stream().map(BytesRef::new).toList();
        List<BytesRef> ids =
                held.stream().map(id -> new BytesRef(id.toString())).toList();
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.EVERYONE, Fields.YES)), Occur.SHOULD)
                .add(new TermQuery(new Term(Fields.PERSON, viewer.name())), Occur.SHOULD)
                .add(new TermInSetQuery(Fields.TEAM, teams), Occur.SHOULD)
                .add(new TermInSetQuery(Fields.ID, ids), Occur.SHOULD)
                .build();
    }
}

package io.fondaco.search.index;

import io.fondaco.identity.Person;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * How the viewer stands to each document. Only the few products that they own or had to do with are looked up; all
 * others are open or can be asked for, by the catalogs that they lie in.
 */
public final class DocumentAccess {

    private final Map<Integer, AccessGroup> byDocument = new HashMap<>();
    private final FixedBitSet owned;
    private final Set<String> openCatalogs;

    public DocumentAccess(IndexSearcher searcher, Person viewer, ViewerAccess access) throws IOException {
        this.openCatalogs = access.openCatalogs();
        this.owned = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
        Matches.each(searcher, new TermQuery(new Term(Fields.DECIDER, viewer.name())), owned::set);
        if (!access.known().isEmpty()) {
            List<BytesRef> ids = access.known().keySet().stream()
                    .map(id -> new BytesRef(id.toString()))
                    .toList();
            Matches.each(
                    searcher,
                    new TermInSetQuery(Fields.ID, ids),
                    document -> byDocument.put(
                            document, access.known().get(Fields.id(searcher.getIndexReader(), document))));
        }
    }

    /** How everybody stands to documents of this profile with whom they have nothing to do. */
    public AccessGroup usual(Profiles.Profile profile) {
        boolean open = !profile.catalogs().isEmpty() && openCatalogs.containsAll(Fields.parts(profile.catalogs()));
        return open ? AccessGroup.OPEN : AccessGroup.REQUESTABLE;
    }

    /** How the viewer stands to this document, to which they usually stood so. */
    public AccessGroup of(int document, AccessGroup usual) {
        if (owned.get(document)) {
            return AccessGroup.HELD;
        }
        return byDocument.isEmpty() || usual == AccessGroup.OPEN ? usual : byDocument.getOrDefault(document, usual);
    }
}

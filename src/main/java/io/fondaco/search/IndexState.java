package io.fondaco.search;

import io.fondaco.search.index.DocumentTags;
import io.fondaco.search.index.Fields;
import io.fondaco.search.index.Matches;
import io.fondaco.search.index.Profiles;
import io.fondaco.search.rank.Asked;
import io.fondaco.search.rank.Typos;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.util.FixedBitSet;

/**
 * What is the same for every viewer in one state of the index, worked out when it is first asked for: it is gone with
 * that state. Which documents a viewer may know, and how they stand to them, is never kept here.
 */
final class IndexState {

    /** What decides in which order a search finds what, whoever searches. */
    record Ask(Asked asked, Set<String> tags, Sorting sorting) {}

    /** Works out the documents of a search in their order. */
    @FunctionalInterface
    interface Ranking {
        int[] documents() throws IOException;
    }

    private static final DirectSpellChecker ONE_TYPO = checker(1);
    private static final DirectSpellChecker TWO_TYPOS = checker(2);
    private static final int CANDIDATES = 10;
    private static final int MOST_ASKS = 256;
    private static final int MOST_DOCUMENTS = 1_000_000;
    private static final int[] ASKED_ONCE = {};

    private final IndexReader reader;
    private final Profiles profiles;
    private final DocumentTags tags;
    private final FixedBitSet everyone;
    private final Map<Ask, int[]> ranked = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, List<String>> alike = new LinkedHashMap<>();
    private long kept;

    IndexState(IndexSearcher searcher) throws IOException {
        this.reader = searcher.getIndexReader();
        this.profiles = Profiles.of(reader);
        this.tags = DocumentTags.of(reader);
        this.everyone = new FixedBitSet(Math.max(1, reader.maxDoc()));
        Matches.each(searcher, new TermQuery(new Term(Fields.EVERYONE, Fields.YES)), everyone::set);
    }

    /** Any letter may be wrong, the first as well. */
    private static DirectSpellChecker checker(int typos) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinPrefix(0);
        checker.setMaxEdits(typos);
        return checker;
    }

    /** Words of the index that look like this term, the likeliest first. */
    List<String> like(Term term) throws IOException {
        synchronized (alike) {
            List<String> known = alike.get(term.text());
            if (known != null) {
                return known;
            }
        }
        DirectSpellChecker checker = Typos.forgivenIn(term.text()) > 1 ? TWO_TYPOS : ONE_TYPO;
        List<String> found = Arrays.stream(checker.suggestSimilar(term, CANDIDATES, reader, SuggestMode.SUGGEST_ALWAYS))
                .map(candidate -> candidate.string)
                .toList();
        synchronized (alike) {
            alike.put(term.text(), found);
            if (alike.size() > MOST_ASKS) {
                alike.remove(alike.keySet().iterator().next());
            }
        }
        return found;
    }

    /** Whether this is the state that the searcher looks at. */
    boolean isOf(IndexSearcher searcher) {
        return reader == searcher.getIndexReader();
    }

    Profiles profiles() {
        return profiles;
    }

    DocumentTags tags() {
        return tags;
    }

    /** A copy of the set of documents that everybody may know. */
    FixedBitSet everyone() {
        return everyone.clone();
    }

    /**
     * The documents of a search in their order, whoever may know them. They are kept from the second time on that
     * somebody asks for them, since to put all of them in order costs more than to find the first of them; empty before.
     */
    Optional<int[]> ranked(Ask ask, Ranking ranking) throws IOException {
        synchronized (ranked) {
            int[] known = ranked.get(ask);
            if (known == null) {
                keep(ask, ASKED_ONCE);
                return Optional.empty();
            }
            if (known != ASKED_ONCE) {
                return Optional.of(known);
            }
        }
        int[] documents = ranking.documents();
        synchronized (ranked) {
            keep(ask, documents);
        }
        return Optional.of(documents);
    }

    private void keep(Ask ask, int[] documents) {
        int[] before = ranked.put(ask, documents);
        kept += documents.length - (before == null ? 0 : before.length);
        var oldest = ranked.entrySet().iterator();
        while (oldest.hasNext() && (kept > MOST_DOCUMENTS || ranked.size() > MOST_ASKS)) {
            kept -= oldest.next().getValue().length;
            oldest.remove();
        }
    }
}

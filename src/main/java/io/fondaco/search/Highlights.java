package io.fondaco.search;

import io.fondaco.search.index.Analysis;
import io.fondaco.search.index.Fields;
import io.fondaco.search.index.IndexedColumn;
import io.fondaco.search.index.Piece;
import io.fondaco.search.index.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Marks what was searched in a text. It answers pieces, not markup: escaping stays with the page. */
final class Highlights {

    private static final int SHORTEST_BEGINNING = 3;

    private final Set<String> stems = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final List<List<String>> words = new ArrayList<>();
    /** Products of one page often have columns of one name. */
    private final Map<String, List<String>> columns = new HashMap<>();

    Highlights(Words words) {
        for (Words.Word word : words.all()) {
            List<String> wanted = stems(word.text());
            if (!wanted.isEmpty()) {
                this.words.add(wanted);
            }
            stems.addAll(wanted);
            List<Analysis.Term> plain = Analysis.terms(Analysis.PLAIN, word.text());
            if (plain.size() == 1 && plain.getFirst().text().length() >= SHORTEST_BEGINNING) {
                beginnings.add(plain.getFirst().text());
            }
        }
    }

    /** Whether there are words at all. */
    boolean marksAnything() {
        return !stems.isEmpty() || !beginnings.isEmpty();
    }

    List<Piece> mark(String text) {
        if (!marksAnything()) {
            return text.isEmpty() ? List.of() : List.of(new Piece(text, false));
        }
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Analysis.Term term : Analysis.terms(Analysis.STEMS, text)) {
            if (found(term, text)) {
                if (term.start() > done) {
                    pieces.add(new Piece(text.substring(done, term.start()), false));
                }
                pieces.add(new Piece(text.substring(term.start(), term.end()), true));
                done = term.end();
            }
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), false));
        }
        return pieces;
    }

    private boolean found(Analysis.Term term, String text) {
        return stems.contains(term.text())
                || beginnings.stream()
                        .anyMatch(beginning -> Fields.exact(text.substring(term.start(), term.end()))
                                .startsWith(beginning));
    }

    /** Whether one of the words alone, with all its parts, is found in the column's name. */
    boolean inColumn(IndexedColumn column) {
        List<String> parts = columns.computeIfAbsent(column.name(), Highlights::stems);
        return words.stream().anyMatch(wanted -> Collections.indexOfSubList(parts, wanted) >= 0);
    }

    private static List<String> stems(String text) {
        return Analysis.terms(Analysis.STEMS, text).stream()
                .map(Analysis.Term::text)
                .toList();
    }
}

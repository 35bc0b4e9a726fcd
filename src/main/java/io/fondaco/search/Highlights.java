package io.fondaco.search;

import io.fondaco.search.index.IndexedColumn;
import io.fondaco.search.index.Piece;
import io.fondaco.search.text.Analysis;
import io.fondaco.search.text.Words;
import io.fondaco.search.text.Writing;
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
        for (Words.Word word : words.telling()) {
            List<String> wanted = stems(word.text());
            if (!wanted.isEmpty()) {
                this.words.add(wanted);
            }
            stems.addAll(wanted);
            Writing.keys(word.text()).stream()
                    .filter(key -> key.length() >= SHORTEST_BEGINNING)
                    .forEach(beginnings::add);
        }
    }

    /** Whether there are words at all. */
    boolean marksAnything() {
        return !stems.isEmpty() || !beginnings.isEmpty();
    }

    List<Piece> mark(String stored) {
        String text = Writing.shown(stored);
        if (!marksAnything()) {
            return text.isEmpty() ? List.of() : List.of(new Piece(text, false));
        }
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Analysis.Term term : Analysis.terms(Analysis.ASKED, text)) {
            if (term.end() > done && found(term, text)) {
                int start = Math.max(done, term.start());
                if (start > done) {
                    pieces.add(new Piece(text.substring(done, start), false));
                }
                pieces.add(new Piece(text.substring(start, term.end()), true));
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
                        .anyMatch(beginning -> Writing.keys(text.substring(term.start(), term.end())).stream()
                                .anyMatch(key -> key.startsWith(beginning)));
    }

    /** Whether one of the words alone, with all its parts, is found in the column's name. */
    boolean inColumn(IndexedColumn column) {
        List<String> parts = columns.computeIfAbsent(column.name(), Highlights::stems);
        return words.stream().anyMatch(wanted -> Collections.indexOfSubList(parts, wanted) >= 0);
    }

    private static List<String> stems(String text) {
        return Analysis.terms(Analysis.ASKED, text).stream()
                .map(Analysis.Term::text)
                .toList();
    }
}

package io.fondaco.search.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How texts become terms: the same for what is indexed, what is searched and what is marked in hits. */
public final class Analysis {

    /** One term and where it stands in the text. */
    public record Term(String text, int start, int end) {}

    /** English with stems: {@code temperatures} and {@code temperature} are the same. */
    public static final Analyzer STEMS = new TermChain(TermChain.Kind.STEMS);

    /** The words as they are written, in small letters: for beginnings of words and for spelling. */
    public static final Analyzer PLAIN = new TermChain(TermChain.Kind.PLAIN);

    /** The words of a name, alone and up to four of them written as one. */
    public static final Analyzer JOINED = new TermChain(TermChain.Kind.JOINED);

    /** What was typed, as {@link #STEMS} has it; signs that stand alone for a word are found in longer words. */
    public static final Analyzer ASKED = new TermChain(TermChain.Kind.ASKED);

    private Analysis() {}

    /** The words of a text, as this analysis makes them. */
    public static List<Term> terms(Analyzer analyzer, String text) {
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new Term(term.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
            return terms;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package io.fondaco.search.index;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How texts become terms: the same for what is indexed, what is searched and what is marked in hits. */
public final class Analysis {

    /** One term and where it stands in the text. */
    public record Term(String text, int start, int end) {}

    /** English with stems: {@code temperatures} and {@code temperature} are the same. */
    public static final Analyzer STEMS = new Chain(true);

    /** The words as they are written, in lower case: for beginnings of words and for spelling. */
    public static final Analyzer PLAIN = new Chain(false);

    public static final Analyzer ALL = new PerFieldAnalyzerWrapper(STEMS, Map.of(Fields.WORDS, PLAIN));

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

    private static final class Chain extends Analyzer {

        private static final int BETWEEN_VALUES = 100;
        private static final NormalizeCharMap SEPARATORS = separators();

        private final boolean stems;

        Chain(boolean stems) {
            this.stems = stems;
        }

        private static NormalizeCharMap separators() {
            NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
            for (String separator : List.of("_", ".", "-", "/", ":")) {
                builder.add(separator, " ");
            }
            return builder.build();
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream stream = new EnglishPossessiveFilter(source);
            stream = new ASCIIFoldingFilter(new LowerCaseFilter(stream));
            return new TokenStreamComponents(source, stems ? new PorterStemFilter(stream) : stream);
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(SEPARATORS, reader);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return BETWEEN_VALUES;
        }
    }
}

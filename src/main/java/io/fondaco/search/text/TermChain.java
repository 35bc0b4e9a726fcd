package io.fondaco.search.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Lucene's filters in our order: names are cut at signs, capitals and digits, accents are taken off, and scripts without
 * spaces are cut into pairs of letters.
 */
final class TermChain extends Analyzer {

    /** What becomes of the words in the end. */
    enum Kind {
        STEMS,
        PLAIN,
        JOINED,
        ASKED
    }

    private static final int BETWEEN_VALUES = 100;
    private static final int MOST_JOINED = 4;
    private static final int PARTS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
            | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
            | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;
    private static final int PAIRS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final Kind kind;

    TermChain(Kind kind) {
        this.kind = kind;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream stream =
                new WordDelimiterGraphFilter(source, true, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, PARTS, null);
        stream = new ASCIIFoldingFilter(new GreekLowerCaseFilter(stream));
        stream = new CJKBigramFilter(new UnspacedFilter(stream), PAIRS, kind != Kind.ASKED);
        return new TokenStreamComponents(
                source,
                switch (kind) {
                    case STEMS, ASKED -> new PorterStemFilter(stream);
                    case PLAIN -> stream;
                    case JOINED -> joined(stream);
                });
    }

    private static TokenStream joined(TokenStream words) {
        ShingleFilter joined = new ShingleFilter(words, MOST_JOINED);
        joined.setTokenSeparator("");
        return joined;
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_VALUES;
    }
}

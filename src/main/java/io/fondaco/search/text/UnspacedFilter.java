package io.fondaco.search.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Has Thai and the scripts like it cut into pairs as Korean is: they have no spaces between words either. */
final class UnspacedFilter extends TokenFilter {

    private static final String ASIAN = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];
    private static final String CUT = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HANGUL];

    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    UnspacedFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        boolean more = input.incrementToken();
        if (more && type.type().equals(ASIAN)) {
            type.setType(CUT);
        }
        return more;
    }
}

package io.fondaco.search.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** One text in the ways in which it may be written: what looks the same is the same. */
public final class Writing {

    private static final int LAST_ASCII = 127;
    /** Letters that are written without spaces between words. */
    private static final String UNSPACED =
            "[\\p{IsHangul}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]";

    private static final String SPACED = "[\\p{IsLatin}\\p{Nd}]";
    private static final Pattern BETWEEN_SCRIPTS =
            Pattern.compile("(?<=%1$s)(?=%2$s)|(?<=%2$s)(?=%1$s)".formatted(UNSPACED, SPACED));
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern UMLAUT = Pattern.compile("[äöüÄÖÜ]");

    private Writing() {}

    /** The text without what nobody sees, and with accents as one with their letters. It is shown in this form. */
    public static String shown(String text) {
        return isAscii(text)
                ? text
                : Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    }

    /** The forms in which a text is searched: one, or two if it has umlauts, {@code Küsten} and {@code Kuesten}. */
    public static List<String> forms(String text) {
        if (isAscii(text)) {
            return List.of(text);
        }
        String even = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        String parted = BETWEEN_SCRIPTS.matcher(even).replaceAll(" ");
        return UMLAUT.matcher(parted).find() ? List.of(parted, withoutUmlauts(parted)) : List.of(parted);
    }

    /** The keys of a text: its letters and digits alone, which are the same however it is parted. */
    public static List<String> keys(String text) {
        return forms(text).stream().map(Writing::key).distinct().toList();
    }

    private static String key(String form) {
        String letters = NO_LETTERS.matcher(form).replaceAll("").toLowerCase(Locale.ROOT);
        if (isAscii(letters)) {
            return letters;
        }
        String bare = ACCENTS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
                .replaceAll("");
        char[] composed = Normalizer.normalize(bare, Normalizer.Form.NFC)
                .replace('ς', 'σ')
                .toCharArray();
        char[] folded = new char[4 * composed.length];
        return new String(folded, 0, ASCIIFoldingFilter.foldToASCII(composed, 0, folded, 0, composed.length));
    }

    private static String withoutUmlauts(String text) {
        return text.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter <= LAST_ASCII);
    }
}

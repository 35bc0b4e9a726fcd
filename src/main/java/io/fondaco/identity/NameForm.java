package io.fondaco.identity;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form in which names of principals are compared: two names that a reader, or Trino, takes for the same have the
 * same form. The form is for comparing alone; what is shown and granted is the name.
 */
public final class NameForm {

    /** Letters of Cyrillic and Greek, and some of Latin, that look like plain ones; after Unicode's confusables.txt. */
    private static final Map<Integer, Integer> LOOK_ALIKES = lookAlikes(
            "аaеeоoрpсcуyхxѕsіiјjһhԁdԛqԝwкkгrѵvӏlүyһhҽe", "αaεeιiκkνvοoρpσoςoτtυuχxγyηnϳj", "ıiɑaɡgɩiʋvᴠvℓl");

    /** Drawn as nothing or as a blank, though Unicode counts them as letters or marks. */
    private static final Set<Integer> UNSEEN_LETTERS =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0);

    /** Scripts whose letters nobody takes for Latin ones, and which are written beside them. */
    private static final Set<UnicodeScript> BESIDE_OTHERS = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private NameForm() {}

    /** The form of a name: compatible characters are one (NFKC), case is folded, look-alikes are plain letters. */
    public static String of(String name) {
        String seen = seen(Normalizer.normalize(name, Normalizer.Form.NFKC));
        // Upper case first: it makes one of letters that have two small forms, as the Greek sigma.
        String folded = seen.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String again = Normalizer.normalize(folded, Normalizer.Form.NFKC);
        return again.codePoints()
                .map(letter -> LOOK_ALIKES.getOrDefault(letter, letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static String seen(String text) {
        return text.codePoints()
                .filter(character -> !isUnseen(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Why nobody may be given this name: it can't be read for what it is. Empty where it can. */
    public static Optional<String> flaw(String name) {
        return unseen(name).or(() -> mixture(name));
    }

    /** The sentence for a name with a character that can't be seen: whoever has it may pass for somebody else. */
    public static Optional<String> unseen(String name) {
        return name.codePoints().anyMatch(character -> isUnseen(character) || isStrangeSpace(character))
                ? Optional.of("This name holds a character that can't be seen.")
                : Optional.empty();
    }

    private static Optional<String> mixture(String name) {
        Set<UnicodeScript> scripts = name.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> !BESIDE_OTHERS.contains(script))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
        return scripts.size() < 2
                ? Optional.empty()
                : Optional.of("This name mixes letters of %s, so it can be taken for another one."
                        .formatted(scripts.stream().map(NameForm::name).collect(Collectors.joining(" and "))));
    }

    private static String name(UnicodeScript script) {
        String upper = script.name();
        return upper.charAt(0) + upper.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> UNSEEN_LETTERS.contains(character) || isVariationSelector(character);
        };
    }

    private static boolean isVariationSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }

    private static boolean isStrangeSpace(int character) {
        return character != ' ' && Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    private static Map<Integer, Integer> lookAlikes(String... pairs) {
        Map<Integer, Integer> plain = new HashMap<>();
        for (String written : pairs) {
            int[] letters = written.codePoints().toArray();
            for (int i = 0; i < letters.length; i += 2) {
                plain.put(letters[i], letters[i + 1]);
            }
        }
        return Map.copyOf(plain);
    }
}

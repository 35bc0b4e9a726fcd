package io.fondaco.web.picker;

import io.fondaco.product.policy.PolicyNames;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom names mean that somebody typed: by the name in Trino or of the group first, then by what pages call them.
 *
 * @param picks everybody who may be meant
 */
public record KnownNames(List<Pick> picks) {

    /** Nobody is known. */
    public static final KnownNames NONE = new KnownNames(List.of());

    public KnownNames {
        picks = List.copyOf(picks);
    }

    /** What a text with commas names, in its order. */
    public static List<String> split(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }

    /** By what a name is looked for: small letters, and where a name is shared the one in Trino behind it. */
    static String word(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        int key = word.lastIndexOf(" (");
        return key > 0 && word.endsWith(")") ? word.substring(key + 2, word.length() - 1) : word;
    }

    /** Whom this name means: one if it is clear, none if nobody, several if more than one are called so. */
    public List<Pick> meant(String typed, Set<Pick.Kind> kinds) {
        String word = word(typed);
        List<Pick> ofKind =
                picks.stream().filter(pick -> kinds.contains(pick.kind())).toList();
        List<Pick> byKey = ofKind.stream()
                .filter(pick ->
                        pick.key().equalsIgnoreCase(word) || pick.value().equalsIgnoreCase(word))
                .toList();
        return byKey.isEmpty()
                ? ofKind.stream()
                        .filter(pick -> pick.name().strip().equalsIgnoreCase(word))
                        .toList()
                : byKey.subList(0, 1);
    }

    /** The keys of those whom a text names; who is not known keeps the name that was typed. */
    public Set<String> keys(@Nullable String typed, Pick.Kind kind) {
        return split(typed).stream()
                .map(name -> {
                    List<Pick> meant = meant(name, Set.of(kind));
                    return meant.size() == 1 ? meant.getFirst().key() : name;
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is wrong with the names in a text; null if each means one. */
    public @Nullable String wrong(@Nullable String typed, Set<Pick.Kind> kinds) {
        for (String name : split(typed)) {
            int meant = meant(name, kinds).size();
            if (meant > 1) {
                return "%s are called %s. Choose one of the suggestions, or write the user name"
                        .formatted(meant == 2 ? "Two" : "Several", name);
            }
            if (meant == 0) {
                return kinds.equals(Set.of(Pick.Kind.PERSON))
                        ? "Nobody called %s has signed in here".formatted(name)
                        : "There is no %s called %s".formatted(words(kinds), name);
            }
        }
        return null;
    }

    private static String words(Set<Pick.Kind> kinds) {
        List<String> words = kinds.stream()
                .sorted()
                .map(kind -> kind.word().replace('-', ' '))
                .toList();
        return PolicyNames.inWords(words, "or");
    }
}

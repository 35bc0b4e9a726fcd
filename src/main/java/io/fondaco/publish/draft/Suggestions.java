package io.fondaco.publish.draft;

import io.fondaco.publish.draft.Suggestion.What;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads names, types and a few rows, and suggests a key and what looks like personal data. It never decides: people take
 * a suggestion or leave it.
 */
public final class Suggestions {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Set<String> PERSONAL = Set.of(
            "email",
            "mail",
            "phone",
            "mobile",
            "fax",
            "surname",
            "firstname",
            "lastname",
            "fullname",
            "forename",
            "birthday",
            "birthdate",
            "dob",
            "birth",
            "street",
            "iban",
            "ssn",
            "passport",
            "gender",
            "salary",
            "username");
    private static final Set<List<String>> PERSONAL_PAIRS = Set.of(
            List.of("first", "name"),
            List.of("last", "name"),
            List.of("full", "name"),
            List.of("customer", "name"),
            List.of("person", "name"),
            List.of("user", "name"),
            List.of("home", "address"),
            List.of("ip", "address"));

    private Suggestions() {}

    /** For these columns and, where some were read, the first rows in the same order. */
    public static List<Suggestion> of(List<DraftColumn> columns, List<List<@Nullable String>> rows) {
        List<Suggestion> found = new ArrayList<>();
        key(columns, rows).ifPresent(found::add);
        for (int i = 0; i < columns.size(); i++) {
            personal(columns.get(i), values(rows, i)).ifPresent(found::add);
        }
        return found;
    }

    /** The first column that is named as a key is, unless two of the rows have the same value in it. */
    private static Optional<Suggestion> key(List<DraftColumn> columns, List<List<@Nullable String>> rows) {
        for (int i = 0; i < columns.size(); i++) {
            List<String> words = words(columns.get(i).name());
            String last = words.getLast();
            List<String> values = values(rows, i);
            if (Set.of("id", "key", "uuid", "number", "no").contains(last)
                    && new HashSet<>(values).size() == values.size()) {
                return Optional.of(new Suggestion(columns.get(i).name(), What.KEY, keyReason(words, values.size())));
            }
        }
        return Optional.empty();
    }

    private static String keyReason(List<String> words, int rows) {
        String named = words.size() == 1
                ? "its name is “%s”".formatted(words.getFirst())
                : "its name ends in “%s”".formatted(words.getLast());
        return rows < 2 ? named : named + " and the %d rows differ in it".formatted(rows);
    }

    private static Optional<Suggestion> personal(DraftColumn column, List<String> values) {
        long mails =
                values.stream().filter(value -> EMAIL.matcher(value).matches()).count();
        if (mails > 0) {
            return Optional.of(new Suggestion(
                    column.name(),
                    What.PERSONAL,
                    "%d of %d values look like e-mail addresses".formatted(mails, values.size())));
        }
        List<String> words = words(column.name());
        Optional<String> named = words.stream().filter(PERSONAL::contains).findFirst();
        for (int i = 0; named.isEmpty() && i + 1 < words.size(); i++) {
            named = PERSONAL_PAIRS.contains(words.subList(i, i + 2))
                    ? Optional.of(words.get(i) + " " + words.get(i + 1))
                    : named;
        }
        return named.map(
                word -> new Suggestion(column.name(), What.PERSONAL, "its name has “%s” in it".formatted(word)));
    }

    private static List<String> values(List<List<@Nullable String>> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column))
                .filter(value -> value != null)
                .toList();
    }

    /** {@code observerEmail} and {@code observer_email} are two words each. */
    private static List<String> words(String name) {
        String split = name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(split.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? List.of(name) : words;
    }
}

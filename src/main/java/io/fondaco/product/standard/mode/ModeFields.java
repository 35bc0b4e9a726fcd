package io.fondaco.product.standard.mode;

import io.fondaco.engine.sql.FilterCheck;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.Decider;
import io.fondaco.product.mode.ModeColumn;
import io.fondaco.product.mode.PortModes;
import io.fondaco.product.standard.yaml.YamlField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code accessModes}: the ways in which an object can be read besides all of it. What is not understood is a
 * problem at its line, never left out: an overlooked mask would show what it should hide.
 */
public final class ModeFields {

    /** The custom property of an object of a contract. */
    public static final String PROPERTY = "accessModes";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final int LONGEST_NAME = 30;
    private static final int WORD = 40;
    private static final int TITLE = 100;
    private static final int DESCRIPTION = 500;
    private static final int EXPRESSION = 2000;
    private static final int MOST = 20;
    private static final Set<String> FIELDS = Set.of(
            "name",
            "title",
            "description",
            "personalData",
            "columns",
            "without",
            "masks",
            "rows",
            "choices",
            "decides");
    private static final Set<String> FIELDS_OF_FULL = Set.of("name", "title", "description", "decides", "offered");

    private final Map<String, ModeColumn> columns;
    private final ColumnRules rules;

    private ModeFields(List<ModeColumn> columns) {
        this.columns =
                columns.stream().collect(Collectors.toMap(ModeColumn::name, Function.identity(), (one, _) -> one));
        this.rules = new ColumnRules(this.columns);
    }

    /** The modes of an object with these columns. */
    public static PortModes read(YamlField property, List<ModeColumn> columns) {
        return property.isPresent() ? new ModeFields(columns).all(property) : PortModes.NONE;
    }

    private PortModes all(YamlField property) {
        List<AccessMode> declared = new ArrayList<>();
        @Nullable AccessMode full = AccessMode.FULL;
        Set<String> names = new HashSet<>();
        for (YamlField item : property.items()) {
            String name = name(item.at("name"));
            if (!name.isEmpty() && !names.add(name)) {
                item.problem("Another mode above has the name " + name + ".");
            } else if (name.equals(AccessMode.FULL_NAME)) {
                full = full(item);
            } else {
                declared.add(mode(item, name));
            }
        }
        if (declared.size() > MOST) {
            property.problem("At most " + MOST + " modes.");
        }
        if (declared.isEmpty() && full == null) {
            property.problem("Nobody could ask for anything: offer full, or declare another mode.");
        }
        return new PortModes(declared, full);
    }

    private @Nullable AccessMode full(YamlField item) {
        item.allowOnly(FIELDS_OF_FULL);
        YamlField offered = item.at("offered");
        return offered.isPresent() && !offered.flag()
                ? null
                : AccessMode.full(
                        item.at("title").text(TITLE).orElse(AccessMode.FULL.title()),
                        item.at("description").text(DESCRIPTION).orElse(""),
                        decider(item));
    }

    private AccessMode mode(YamlField item, String name) {
        item.allowOnly(FIELDS);
        AccessMode mode = new AccessMode(
                name,
                item.at("title").text(TITLE).orElse(titled(name)),
                item.at("description").text(DESCRIPTION).orElse(""),
                word(item.at("personalData"), AccessMode.Personal.class).orElse(AccessMode.Personal.SHOWN),
                rules.named(item.at("columns")),
                rules.named(item.at("without")),
                rules.masks(item.at("masks")),
                rows(item.at("rows")),
                rules.choices(item.at("choices"), NAME),
                decider(item));
        if (mode.shows(List.copyOf(columns.values())).isEmpty()) {
            item.problem("This mode shows no column.");
        }
        return mode;
    }

    private static Decider decider(YamlField item) {
        return word(item.at("decides"), Decider.class).orElse(Decider.POLICY);
    }

    private static String titled(String name) {
        return name.isEmpty()
                ? ""
                : name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1).replace('_', ' ');
    }

    private static String name(YamlField field) {
        String name = field.neededName(LONGEST_NAME);
        if (!name.isEmpty() && (!NAME.matcher(name).matches() || name.equals("definition"))) {
            field.problem("A mode has a name of lower-case letters, digits and single underscores, and is not called"
                    + " definition; found " + name + ".");
            return "";
        }
        return name;
    }

    private @Nullable String rows(YamlField field) {
        Optional<String> expression = field.text(EXPRESSION);
        expression.flatMap(text -> FilterCheck.flaw(text, columns.keySet())).ifPresent(field::problem);
        return expression.orElse(null);
    }

    static <E extends Enum<E>> Optional<E> word(YamlField field, Class<E> words) {
        Optional<String> written = field.name(WORD);
        List<E> all = Arrays.asList(words.getEnumConstants());
        Optional<E> meant = written.flatMap(text ->
                all.stream().filter(word -> word.name().equalsIgnoreCase(text)).findFirst());
        if (written.isPresent() && meant.isEmpty()) {
            field.problem("Expected one of "
                    + all.stream()
                            .map(word -> word.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                    + ", found " + written.get() + ".");
        }
        return meant;
    }
}

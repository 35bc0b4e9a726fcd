package io.fondaco.product.standard.mode;

import io.fondaco.product.mode.ColumnMask;
import io.fondaco.product.mode.Mask;
import io.fondaco.product.mode.ModeColumn;
import io.fondaco.product.mode.RowChoice;
import io.fondaco.product.standard.yaml.YamlField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a mode says of single columns, and holds it against those that the contract promises. */
final class ColumnRules {

    private static final int NAME = 255;
    private static final int SHORT = 30;
    private static final int VALUE = 200;
    private static final int MOST_VALUES = 100;
    private static final int MOST_CHOICES = 5;
    private static final int MOST_CHARACTERS = 1000;
    private static final int MOST_DIGITS = 15;
    private static final Pattern POWER_OF_TEN = Pattern.compile("1(0{0,15})|0\\.(0{0,14})1");

    private final Map<String, ModeColumn> columns;

    ColumnRules(Map<String, ModeColumn> columns) {
        this.columns = columns;
    }

    /** Names of columns, one after the other. */
    List<String> named(YamlField list) {
        return list.items().stream()
                .flatMap(item -> column(item).stream())
                .map(ModeColumn::name)
                .toList();
    }

    private Optional<ModeColumn> column(YamlField field) {
        String name = field.neededName(NAME);
        ModeColumn column = columns.get(name.toLowerCase(Locale.ROOT));
        if (!name.isEmpty() && column == null) {
            field.problem("The contract has no column " + name + ".");
        }
        return Optional.ofNullable(column);
    }

    List<ColumnMask> masks(YamlField list) {
        List<ColumnMask> masks = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (YamlField item : list.items()) {
            item.allowOnly(Set.of("column", "mask", "size"));
            mask(item).ifPresent(mask -> {
                if (known.add(mask.column())) {
                    masks.add(mask);
                } else {
                    item.problem("Another mask above is for the column " + mask.column() + ".");
                }
            });
        }
        return masks;
    }

    private Optional<ColumnMask> mask(YamlField item) {
        Optional<ModeColumn> column = column(item.at("column"));
        YamlField written = item.at("mask");
        Optional<Mask> mask = ModeFields.word(written, Mask.class);
        if (!written.isPresent()) {
            written.neededName(SHORT);
        }
        if (column.isEmpty() || mask.isEmpty()) {
            return Optional.empty();
        }
        if (!mask.get().fits(column.get().kind())) {
            written.problem("The mask " + mask.get().name().toLowerCase(Locale.ROOT) + " does not fit the type "
                    + column.get().type() + " of " + column.get().name() + ".");
        }
        return Optional.of(new ColumnMask(column.get().name(), mask.get(), size(item.at("size"), mask.get())));
    }

    private static int size(YamlField field, Mask mask) {
        Optional<String> written = field.written(SHORT);
        if (!mask.sized()) {
            if (field.isPresent()) {
                field.problem("Only the masks first and rounded have a size.");
            }
            return 0;
        }
        Optional<Integer> size = written.flatMap(mask == Mask.FIRST ? ColumnRules::characters : ColumnRules::digits);
        if (size.isEmpty()) {
            field.problem(
                    mask == Mask.FIRST
                            ? "How many characters are shown, from 1 to " + MOST_CHARACTERS + "."
                            : "To how much it is rounded: a power of ten such as 1000, 1 or 0.01.");
        }
        return size.orElse(0);
    }

    private static Optional<Integer> characters(String written) {
        return written.matches("[1-9][0-9]{0,3}")
                ? Optional.of(Integer.parseInt(written)).filter(size -> size <= MOST_CHARACTERS)
                : Optional.empty();
    }

    private static Optional<Integer> digits(String written) {
        if (!POWER_OF_TEN.matcher(written).matches()) {
            return Optional.empty();
        }
        int point = written.indexOf('.');
        return Optional.of(point < 0 ? written.length() - 1 : point + 1 - written.length())
                .filter(size -> Math.abs(size) <= MOST_DIGITS);
    }

    List<RowChoice> choices(YamlField list, Pattern names) {
        List<RowChoice> choices = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (YamlField item : list.items()) {
            item.allowOnly(Set.of("name", "column", "values"));
            Optional<ModeColumn> column = column(item.at("column"));
            String name = item.at("name")
                    .name(SHORT)
                    .orElse(column.map(ModeColumn::name).orElse(""));
            if (!name.isEmpty() && (!names.matcher(name).matches() || !known.add(name))) {
                item.problem("Each choice has a name of its own, of lower-case letters, digits and underscores.");
            }
            column.ifPresent(of -> choices.add(new RowChoice(name, of.name(), values(item.at("values"), of))));
        }
        if (choices.size() > MOST_CHOICES) {
            list.problem("At most " + MOST_CHOICES + " choices.");
        }
        return choices;
    }

    private static List<String> values(YamlField list, ModeColumn column) {
        if (!column.kind().isChosen()) {
            list.problem(
                    "A choice is among texts, whole numbers or days; " + column.name() + " is " + column.type() + ".");
        }
        List<String> values = new ArrayList<>();
        for (YamlField item : list.items()) {
            Optional<String> value = item.written(VALUE);
            if (value.isEmpty()
                    || values.contains(value.get())
                    || column.kind().isChosen()
                            && column.kind().literal(value.get()).isEmpty()) {
                item.problem("A choice lists different values, each of the type of " + column.name() + ".");
            }
            value.ifPresent(values::add);
        }
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            list.problem("A choice lists from 1 to " + MOST_VALUES + " values.");
        }
        return values;
    }
}

package io.fondaco.product.standard;

import io.fondaco.product.standard.yaml.YamlField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The list of {@code property} and {@code value} pairs in which both standards keep what they have no field for. */
final class CustomProperties {

    private static final int LONGEST_NAME = 200;

    private final YamlField list;

    private CustomProperties(YamlField list) {
        this.list = list;
    }

    static CustomProperties of(YamlField owner) {
        return new CustomProperties(owner.at("customProperties"));
    }

    /** The value of the property of this name, known to its author as {@code customProperties.name}. */
    YamlField value(String name) {
        @Nullable YamlField found = null;
        for (YamlField item : list.items()) {
            String property = item.at("property").name(LONGEST_NAME).orElse("");
            if (!property.equals(name)) {
                refuseNearMiss(item, property, name);
                continue;
            }
            if (found != null) {
                item.problem("The property " + name + " stands here twice.");
            }
            found = item.at("value");
        }
        String path = "customProperties." + name;
        if (found == null) {
            return list.absent(path);
        }
        YamlField value = found.called(path);
        if (!value.isPresent()) {
            value.problem("This property has no value.");
        }
        return value;
    }

    /** A typo must not go unseen: {@code visibleToTeam} would show to everyone what is for a few. */
    private static void refuseNearMiss(YamlField item, String property, String name) {
        if (!property.isEmpty() && letters(property).equals(letters(name))) {
            item.at("property").problem("Did you mean " + name + "? Found " + property + ".");
        }
    }

    private static String letters(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.endsWith("s") ? letters.substring(0, letters.length() - 1) : letters;
    }
}

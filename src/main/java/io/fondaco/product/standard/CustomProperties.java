package io.fondaco.product.standard;

import io.fondaco.engine.sql.SqlReferences;
import io.fondaco.product.OutputPort;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of {@code property} and {@code value} pairs in which both standards keep what they have no field for. */
public final class CustomProperties {

    private static final int LONGEST_NAME = 200;
    private static final String WRITE_COMMENTS = "writeComments";
    private static final String PROFILE = "profile";
    private static final String EXAMPLES = "exampleQueries";
    private static final int MOST_EXAMPLES = 10;
    private static final int LONGEST_QUERY = 5_000;

    /** A query that the owner of a dataset shows to others. */
    public record ExampleQuery(String title, String sql) {}

    private final YamlField list;

    private CustomProperties(YamlField list) {
        this.list = list;
    }

    static CustomProperties of(YamlField owner) {
        return new CustomProperties(owner.at("customProperties"));
    }

    /** Whether the contract of this port wants its words to be written to Trino as comments. */
    public static boolean wantsComments(OutputPort port) {
        if (!port.contract().contains(WRITE_COMMENTS)) {
            return false;
        }
        return of(port, port.contract()).anyMatch(CustomProperties::wantsComments);
    }

    /** Whether the contract of this port wants its columns to be profiled. */
    public static boolean wantsProfile(OutputPort port, String contract) {
        return contract.contains(PROFILE) && of(port, contract).anyMatch(CustomProperties::wantsProfile);
    }

    /** The queries that the contract of this port shows to whoever begins to use it. */
    public static List<ExampleQuery> examples(OutputPort port, String contract) {
        return contract.contains(EXAMPLES)
                ? of(port, contract)
                        .flatMap(object -> object.examples().stream())
                        .toList()
                : List.of();
    }

    private static Stream<CustomProperties> of(OutputPort port, String contract) {
        List<YamlField> objects = YamlFile.parse(contract, new Problems(port.name()), Variables.none()).stream()
                .flatMap(top -> top.at("schema").items().stream())
                .toList();
        return objects.stream()
                .filter(object -> objects.size() == 1 || isOf(object, port))
                .map(CustomProperties::of);
    }

    /** Of several objects each has the name of its port, without the port's version. */
    private static boolean isOf(YamlField object, OutputPort port) {
        return object.at("name")
                .name(LONGEST_NAME)
                .filter(name -> port.name().equals(name) || port.name().startsWith(name + " "))
                .isPresent();
    }

    /** Each has a title and one query that gives rows; what is neither is told to its author. */
    List<ExampleQuery> examples() {
        return value(EXAMPLES).items().stream()
                .limit(MOST_EXAMPLES)
                .map(CustomProperties::example)
                .filter(example -> !example.title().isEmpty() && !example.sql().isEmpty())
                .toList();
    }

    private static ExampleQuery example(YamlField item) {
        YamlField query = item.at("sql");
        String sql = query.neededText(LONGEST_QUERY).replaceFirst(";\\s*$", "");
        if (!sql.isEmpty() && !SqlReferences.isQuery(sql)) {
            query.problem("Expected one query that gives rows.");
        }
        return new ExampleQuery(item.at("title").neededText(LONGEST_NAME), sql);
    }

    boolean wantsProfile() {
        return value(PROFILE).flag();
    }

    boolean wantsComments() {
        return value(WRITE_COMMENTS).flag();
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

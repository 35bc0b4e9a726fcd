package io.fondaco.product.standard.yaml;

import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Parses YAML to its node tree and no further: no Java object is made from what a file says, and every node knows
 * its line.
 */
public final class YamlFile {

    /** Far above any product file, far below what would hurt. */
    public static final int LONGEST = 4_000_000;

    private static final int DEEPEST = 50;
    private static final String EXPANDED = "With its aliases written out this would be too long or too deep to read.";

    private YamlFile() {}

    /** The file's top field; empty, with the problem noted, where the file is no YAML mapping. */
    public static Optional<YamlField> parse(String text, Problems problems, Variables variables) {
        if (text.length() > LONGEST) {
            problems.add(1, "", "The file is longer than " + LONGEST + " characters.");
            return Optional.empty();
        }
        try {
            Node root = new Yaml(limits()).compose(new StringReader(text));
            Optional<Node> tooLarge = root == null ? Optional.empty() : YamlSize.tooLarge(root);
            if (tooLarge.isPresent()) {
                problems.add(line(tooLarge.get().getStartMark()), "", EXPANDED);
            } else if (root instanceof MappingNode) {
                return Optional.of(YamlField.top(root, problems, variables));
            } else {
                problems.add(1, "", "The file holds no fields.");
            }
        } catch (MarkedYAMLException e) {
            problems.add(line(e.getProblemMark()), "", "This is not readable YAML: " + e.getProblem() + ".");
        } catch (YAMLException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            problems.add(1, "", "This is not readable YAML: " + message + ".");
        }
        return Optional.empty();
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        // How many there are says little: what they mean is measured.
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }
}

package io.fondaco.product.standard;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Parses YAML to its node tree and no further: no Java object is made from what a file says, and every node knows
 * its line.
 */
final class YamlFile {

    /** Far above any product file, far below what would hurt. */
    static final int LONGEST = 1_000_000;

    private static final int MOST_ALIASES = 50;
    private static final int DEEPEST = 50;

    private YamlFile() {}

    /** The file's top field; empty, with the problem noted, where the file is no YAML mapping. */
    static Optional<YamlField> parse(String text, Problems problems) {
        if (text.length() > LONGEST) {
            problems.add(1, "", "The file is longer than " + LONGEST + " characters.");
            return Optional.empty();
        }
        try {
            Node root = new Yaml(limits()).compose(new StringReader(text));
            if (root instanceof MappingNode) {
                return Optional.of(YamlField.top(root, problems));
            }
            problems.add(1, "", "The file holds no fields.");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(line, "", "This is not readable YAML: " + e.getProblem() + ".");
        } catch (YAMLException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            problems.add(1, "", "This is not readable YAML: " + message + ".");
        }
        return Optional.empty();
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }
}

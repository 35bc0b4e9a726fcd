package io.fondaco.product.standard.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One field of a YAML file, present or not, with the place where it stands. Reading it as something that it is not
 * notes a problem and gives an empty value, so that one pass finds everything that is wrong.
 */
public final class YamlField {

    private static final int MOMENT = 40;

    private final @Nullable Node node;
    private final int line;
    private final String path;
    private final Problems problems;
    private final Variables variables;
    private final boolean newest;

    private YamlField(
            @Nullable Node node, int line, String path, Problems problems, Variables variables, boolean newest) {
        boolean given = node != null && !Tag.NULL.equals(node.getTag());
        this.node = given ? node : null;
        this.line = node == null ? line : node.getStartMark().getLine() + 1;
        this.path = path;
        this.problems = problems;
        this.variables = variables;
        this.newest = newest;
    }

    static YamlField top(Node node, Problems problems, Variables variables) {
        return new YamlField(node, 1, "", problems, variables, false);
    }

    /** The same field, told whether its file is of the newest version of its standard. */
    public YamlField ofNewest(boolean isNewest) {
        return new YamlField(node, line, path, problems, variables, isNewest);
    }

    /** The same field, with a list of its own for what is wrong with it. */
    public YamlField notingIn(Problems others) {
        return new YamlField(node, line, path, others, variables, newest);
    }

    /** Whether the file says anything here. */
    public boolean isPresent() {
        return node != null;
    }

    /** Notes what is wrong with it, at its line. */
    public void problem(String reason) {
        problems.add(line, path, reason);
    }

    /** The field of this name in a mapping; absent ones have the line of the mapping. */
    public YamlField at(String key) {
        return new YamlField(child(key), line, path.isEmpty() ? key : path + "." + key, problems, variables, newest);
    }

    /** Whether the file is of the newest version of its standard, as far as that was told. */
    public boolean isOfNewest() {
        return newest;
    }

    /**
     * The field of this name, if the file is of the newest version, which first gave it a meaning: in a file of an older
     * one it may be anything of its author's own.
     */
    public YamlField atNew(String key) {
        return newest ? at(key) : absent(path.isEmpty() ? key : path + "." + key);
    }

    /** A field that is not there, of this name, as if it stood under this one. */
    public YamlField absent(String name) {
        return new YamlField(null, line, name, problems, variables, newest);
    }

    /** The same field under a name that tells its author more than its place does. */
    public YamlField called(String name) {
        return new YamlField(node, line, name, problems, variables, newest);
    }

    private @Nullable Node child(String key) {
        if (node == null) {
            return null;
        }
        if (!(node instanceof MappingNode mapping)) {
            problem("Expected fields under this one.");
            return null;
        }
        Node found = null;
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                continue;
            }
            if (Tag.MERGE.equals(name.getTag())) {
                problems.add(
                        name.getStartMark().getLine() + 1, path, "The merge key << is not read; write the fields out.");
            } else if (key.equals(name.getValue())) {
                if (found != null) {
                    problems.add(name.getStartMark().getLine() + 1, path, "The field " + key + " stands here twice.");
                }
                found = tuple.getValueNode();
            }
        }
        return found;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Notes each field of a mapping that is none of these: what is not read must not look as if it were. */
    public void allowOnly(Set<String> names) {
        if (node instanceof MappingNode mapping) {
            mapping.getValue().stream()
                    .map(NodeTuple::getKeyNode)
                    .filter(key -> !(key instanceof ScalarNode name) || !names.contains(name.getValue()))
                    .forEach(key -> problems.add(
                            key.getStartMark().getLine() + 1,
                            path,
                            "Only these fields are read here: " + String.join(", ", new TreeSet<>(names)) + "."));
        }
    }

    /** The items of a list; none where the field is absent. */
    public List<YamlField> items() {
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            problem("Expected a list.");
            return List.of();
        }
        List<YamlField> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlField(item, line, path + "[" + items.size() + "]", problems, variables, newest));
        }
        return items;
    }

    /** The text, stripped, with its variables where they are known; empty where it is absent, blank or wrong. */
    public Optional<String> text(int longest) {
        return written().flatMap(text -> checked(variables.resolve(text).text(), longest));
    }

    /** The same for a text that a machine or a reader goes by, so that nothing in it may be unknown or misleading. */
    public Optional<String> name(int longest) {
        Optional<String> written = written();
        if (written.isEmpty()) {
            return written;
        }
        Variables.Resolved resolved = variables.resolve(written.get());
        if (!resolved.isComplete()) {
            problem("Nothing is set for " + String.join(", ", resolved.unknown())
                    + ": set fondaco.products.variables, or write a default such as ${NAME:-default}.");
            return Optional.empty();
        }
        Optional<String> name = checked(resolved.text(), longest);
        if (name.filter(Characters::mislead).isPresent()) {
            problem("Expected a name without control characters and marks of direction, found " + name.get() + ".");
            return Optional.empty();
        }
        return name;
    }

    private Optional<String> written() {
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar)) {
            problem("Expected text.");
            return Optional.empty();
        }
        if (!Tag.STR.equals(scalar.getTag())) {
            problem("Expected text, found " + scalar.getValue() + ": put it in quotes.");
            return Optional.empty();
        }
        return Optional.of(scalar.getValue());
    }

    /** A value of any simple kind, as it is written. */
    public Optional<String> written(int longest) {
        return node instanceof ScalarNode scalar
                ? checked(variables.resolve(scalar.getValue()).text(), longest)
                : Optional.empty();
    }

    private Optional<String> checked(String given, int longest) {
        String text = given.strip();
        if (text.length() > longest) {
            problem("Longer than " + longest + " characters.");
            return Optional.empty();
        }
        if (text.indexOf('\0') >= 0) {
            problem("Holds a character that is no text.");
            return Optional.empty();
        }
        return Optional.of(text).filter(kept -> !kept.isEmpty());
    }

    /** The name in a field that Fondaco needs; "" with the problem noted where it is missing or wrong. */
    public String neededName(int longest) {
        return needed(name(longest));
    }

    /** The text of a field that Fondaco needs; "" with the problem noted where it is missing or wrong. */
    public String neededText(int longest) {
        return needed(text(longest));
    }

    private String needed(Optional<String> given) {
        if (given.isEmpty() && isBlank()) {
            problem("Fondaco needs this field.");
        }
        return given.orElse("");
    }

    private boolean isBlank() {
        return node == null
                || node instanceof ScalarNode scalar
                        && variables.resolve(scalar.getValue()).text().isBlank();
    }

    /** A day or a moment as it is written, with or without quotes. */
    public Optional<String> time() {
        if (node instanceof ScalarNode scalar && Tag.TIMESTAMP.equals(scalar.getTag())) {
            return Optional.of(scalar.getValue());
        }
        return name(MOMENT);
    }

    /** True or false; false where the field is absent or wrong. */
    public boolean flag() {
        if (node == null) {
            return false;
        }
        if (node instanceof ScalarNode scalar && Tag.BOOL.equals(scalar.getTag())) {
            return !List.of("false", "no", "off").contains(scalar.getValue().toLowerCase(Locale.ROOT));
        }
        String resolved = node instanceof ScalarNode scalar && scalar.getValue().startsWith("${")
                ? variables.resolve(scalar.getValue()).text().toLowerCase(Locale.ROOT)
                : "";
        if (resolved.equals("true") || resolved.equals("false")) {
            return resolved.equals("true");
        }
        problem("Expected true or false.");
        return false;
    }
}

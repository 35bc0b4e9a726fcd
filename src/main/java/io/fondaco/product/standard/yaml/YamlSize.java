package io.fondaco.product.standard.yaml;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * How much a file says once each alias stands for what it means. Many columns that share a list are ordinary; a few
 * aliases of aliases can mean more than any machine holds. A node is measured once, however often it is meant.
 */
final class YamlSize {

    /** In characters and nodes: several times what a file of the greatest length says without aliases. */
    static final long LARGEST = 20_000_000;

    private static final int DEEPEST = 50;

    private final Map<Node, Extent> measured = new IdentityHashMap<>();

    private record Extent(long size, int depth) {

        private static final Extent ENDLESS = new Extent(LARGEST + 1, 0);

        private boolean isTooLarge() {
            return size > LARGEST || depth > DEEPEST;
        }
    }

    private YamlSize() {}

    /** The innermost node that means too much, if one does. */
    static Optional<Node> tooLarge(Node root) {
        YamlSize sizes = new YamlSize();
        return sizes.measure(root).isTooLarge() ? Optional.of(sizes.cause(root)) : Optional.empty();
    }

    private Extent measure(Node node) {
        Extent known = measured.get(node);
        if (known != null) {
            return known;
        }
        // Stands while the node is measured: one that is met again by then holds itself.
        measured.put(node, Extent.ENDLESS);
        long size = node instanceof ScalarNode scalar ? 1 + scalar.getValue().length() : 1;
        int depth = 0;
        for (Node child : children(node)) {
            Extent held = measure(child);
            size = Math.min(size + held.size(), LARGEST + 1);
            depth = Math.max(depth, held.depth());
        }
        Extent extent = new Extent(size, depth + 1);
        measured.put(node, extent);
        return extent;
    }

    private Node cause(Node root) {
        Node cause = root;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<Node> inner = children(cause).stream()
                    .filter(child -> measure(child).isTooLarge())
                    .findFirst();
            if (inner.isEmpty()) {
                return cause;
            }
            cause = inner.get();
        }
        return cause;
    }

    private static List<Node> children(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .flatMap(tuple -> Stream.of(tuple.getKeyNode(), tuple.getValueNode()))
                    .toList();
        }
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }
}

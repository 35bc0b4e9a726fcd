package io.fondaco.access.carryover;

import io.fondaco.product.OutputPort;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which ports of a product are a later major of another one that can still be read. */
public final class MajorSteps {

    /** From one major to the next that is there. */
    public record Step(OutputPort older, OutputPort later) {}

    private MajorSteps() {}

    /** Every step between ports that can be read, in their order. */
    public static List<Step> among(Collection<OutputPort> ports) {
        return ports.stream()
                .flatMap(later -> before(later, ports).map(older -> new Step(older, later)).stream())
                .toList();
    }

    /** The newest major of this port, if it is not the newest itself. */
    public static Optional<OutputPort> newestAfter(OutputPort port, Collection<OutputPort> ports) {
        return ports.stream()
                .filter(other -> other.edition().isLaterMajorOf(port.edition()))
                .max(byMajor());
    }

    private static Optional<OutputPort> before(OutputPort later, Collection<OutputPort> ports) {
        return ports.stream()
                .filter(other -> later.edition().isLaterMajorOf(other.edition()))
                .max(byMajor());
    }

    private static Comparator<OutputPort> byMajor() {
        return Comparator.comparingInt(port -> port.edition().major().orElse(0));
    }
}

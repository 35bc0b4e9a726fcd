package io.fondaco.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Finds which port each description means. The same version of a port comes first, so that what people hold stays what
 * they asked for when another version comes or goes; then the name, then the version that is left of that name.
 */
final class PortMatching {

    private static final List<BiPredicate<OutputPort, OutputPort.Description>> RULES = List.of(
            (port, wanted) -> !port.removed() && port.isVersionOf(wanted),
            (port, wanted) -> !port.removed() && port.name().equals(wanted.name()),
            (port, wanted) -> !port.removed() && port.isVersionNamed(wanted.name()),
            (port, wanted) -> port.name().equals(wanted.name()));

    private PortMatching() {}

    static Map<OutputPort.Description, OutputPort> between(
            List<OutputPort> ports, List<OutputPort.Description> wanted) {
        List<OutputPort> free = new ArrayList<>(ports);
        Map<OutputPort.Description, OutputPort> found = new LinkedHashMap<>();
        for (BiPredicate<OutputPort, OutputPort.Description> rule : RULES) {
            for (OutputPort.Description description : wanted) {
                if (!found.containsKey(description)) {
                    free.stream()
                            .filter(port -> rule.test(port, description))
                            .findFirst()
                            .ifPresent(port -> {
                                free.remove(port);
                                found.put(description, port);
                            });
                }
            }
        }
        return found;
    }
}

package io.fondaco.product.folder;

import io.fondaco.product.ContractColumn;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.standard.SemanticVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a published version holds its owner to: others rely on its ports, columns and terms, so that these change with
 * a higher version only. Words that describe, people and who may see the product may be put right at any time.
 */
final class VersionRules {

    private static final int MOST_NAMED = 3;

    private final DataProduct known;
    private final ProductDescription wanted;

    private VersionRules(DataProduct known, ProductDescription wanted) {
        this.known = known;
        this.wanted = wanted;
    }

    /** A port, or one of its columns; kept apart by parts, as both may have dots in their names. */
    private record Promised(String port, String column) {

        @Override
        public String toString() {
            return column.isEmpty() ? "port " + port : "column " + port + "." + column;
        }
    }

    static Optional<Refusal> refusal(DataProduct known, ProductDescription wanted) {
        if (known.status().isOpen()) {
            return Optional.empty();
        }
        VersionRules rules = new VersionRules(known, wanted);
        return known.currentVersion().equals(wanted.version()) ? rules.ofTheSameVersion() : rules.ofAnotherVersion();
    }

    private Optional<Refusal> ofAnotherVersion() {
        Optional<SemanticVersion> before = SemanticVersion.parse(known.currentVersion());
        Optional<SemanticVersion> now = SemanticVersion.parse(wanted.version());
        if (before.isPresent() && now.isPresent() && now.get().compareTo(before.get()) < 0) {
            return Optional.of(new Refusal(
                    "version",
                    "Version " + wanted.version() + " is older than the published " + known.currentVersion()
                            + ": give a higher number."));
        }
        if (known.status().isPublic() && wanted.status().isOpen()) {
            return Optional.of(new Refusal(
                    "status",
                    "A " + word(wanted.status()) + " would take the published version " + known.currentVersion()
                            + " away: keep it outside this folder until it is active."));
        }
        return Optional.empty();
    }

    private Optional<Refusal> ofTheSameVersion() {
        if (!known.status().mayBecome(wanted.status())) {
            return Optional.of(new Refusal(
                    "status",
                    "Version " + known.currentVersion() + " is " + word(known.status()) + " and cannot become "
                            + word(wanted.status()) + ": give a higher version number."));
        }
        List<String> changed = changedPromises();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", changed.subList(0, Math.min(MOST_NAMED, changed.size())));
        String more = changed.size() > MOST_NAMED ? " and " + (changed.size() - MOST_NAMED) + " more" : "";
        return Optional.of(new Refusal(
                "version",
                "Version " + known.currentVersion() + " is published and others rely on it: give a higher number."
                        + " Changed: " + named + more + "."));
    }

    private static String word(ProductStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private List<String> changedPromises() {
        List<String> changed = new ArrayList<>();
        if (!known.terms().equals(wanted.terms())) {
            changed.add("the terms");
        }
        compare(promisesOf(known.ports()), promisesOf(wanted), changed);
        return changed;
    }

    private static void compare(Map<Promised, String> before, Map<Promised, String> now, List<String> changed) {
        before.forEach((what, promise) -> {
            if (!promise.equals(now.get(what))) {
                changed.add(now.containsKey(what) ? what.toString() : what + " (gone)");
            }
        });
        now.keySet().stream()
                .filter(what -> !before.containsKey(what))
                .map(what -> what + " (new)")
                .forEach(changed::add);
    }

    private static Map<Promised, String> promisesOf(List<OutputPort> ports) {
        Map<Promised, String> promises = new LinkedHashMap<>();
        for (OutputPort port : ports) {
            promises.put(
                    new Promised(port.name(), ""), port.object() + " " + port.contractVersion() + port.definition());
            promises.putAll(columns(
                    port.name(),
                    port.columns(),
                    ContractColumn::name,
                    column -> promise(column.type(), column.primaryKey(), column.required())));
        }
        return promises;
    }

    private Map<Promised, String> promisesOf(ProductDescription description) {
        Map<OutputPort.Description, OutputPort> ports = known.portsFor(description.ports());
        Map<Promised, String> promises = new LinkedHashMap<>();
        for (OutputPort.Description port : description.ports()) {
            String name = ports.containsKey(port) ? ports.get(port).name() : port.name();
            promises.put(
                    new Promised(name, ""),
                    port.object() + " " + port.contractVersion() + Optional.ofNullable(port.definition()));
            promises.putAll(columns(
                    name,
                    port.columns(),
                    ContractColumn.Promise::name,
                    column -> promise(column.type(), column.primaryKey(), column.required())));
        }
        return promises;
    }

    private static <C> Map<Promised, String> columns(
            String port, List<C> columns, Function<C, String> name, Function<C, String> promise) {
        return columns.stream()
                .collect(Collectors.toMap(
                        column -> new Promised(port, name.apply(column).toLowerCase(Locale.ROOT)),
                        promise,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private static String promise(String type, boolean primaryKey, boolean required) {
        return type.toLowerCase(Locale.ROOT) + (primaryKey ? " key" : "") + (required ? " required" : "");
    }
}

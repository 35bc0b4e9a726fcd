package io.fondaco.product.standard;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.standard.yaml.YamlField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a product's output ports, each with the contract that it names by id. */
final class PortFields {

    private static final int NAME = 200;
    private static final int VERSION = 40;
    private static final int SUMMARY = 2000;

    private final ReferenceData reference;
    private final ContractFiles contracts;
    private final Map<String, List<String>> versions = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<QualifiedName, String> objects = new HashMap<>();

    PortFields(ContractFiles contracts, ReferenceData reference) {
        this.contracts = contracts;
        this.reference = reference;
    }

    List<OutputPort.Description> ports(YamlField list) {
        List<YamlField> items = list.items();
        if (items.isEmpty()) {
            list.problem("Fondaco needs an output port.");
        }
        for (YamlField item : items) {
            versions.computeIfAbsent(item.at("name").neededName(NAME), _ -> new ArrayList<>())
                    .add(item.at("version").neededName(VERSION));
        }
        List<OutputPort.Description> ports =
                items.stream().map(this::port).flatMap(Optional::stream).toList();
        contracts.checkRules(objects.keySet());
        return ports;
    }

    private Optional<OutputPort.Description> port(YamlField item) {
        PortEntry entry = entry(item);
        if (!entry.plainName().isEmpty() && !keys.add(entry.plainName() + '\n' + entry.version())) {
            item.at("name").problem("Another output port above has the same name and version.");
        }
        Optional<OutputPort.Description> port =
                contracts.named(item.at("contractId")).flatMap(contract -> contract.describe(entry, reference));
        port.ifPresent(described -> {
            String other = objects.putIfAbsent(described.object(), described.name());
            if (other != null) {
                item.problem("The output port " + other + " reads the same object, " + described.object() + ".");
            }
        });
        return port;
    }

    private PortEntry entry(YamlField item) {
        String name = item.at("name").neededName(NAME);
        String version = item.at("version").neededName(VERSION);
        String own = isLowest(name, version) ? name : name + " " + version;
        if (own.length() > NAME) {
            item.at("name").problem("Longer than " + NAME + " characters together with its version.");
        }
        return new PortEntry(
                own,
                name,
                version,
                item.at("description").text(SUMMARY).orElse(""),
                CustomProperties.of(item).value("server"),
                item.atNew("deprecated").flag(),
                FieldValues.synonyms(item),
                FieldValues.day(CustomProperties.of(item).value("lastDay")).orElse(null));
    }

    /** The standard's key is name and version: the lowest has the plain name, which it had before there were others. */
    private boolean isLowest(String name, String version) {
        Stream<String> all = versions.getOrDefault(name, List.of()).stream();
        return all.min(Comparator.comparing(PortFields::numbered).thenComparing(written -> written))
                .filter(version::equals)
                .isPresent();
    }

    private static SemanticVersion numbered(String version) {
        return SemanticVersion.parse(version).orElse(SemanticVersion.NONE);
    }
}

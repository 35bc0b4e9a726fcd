package io.fondaco.product.standard;

import io.fondaco.product.OutputPort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a product's output ports, each with the contract that it names by id. */
final class PortFields {

    private static final int NAME = 200;
    private static final int SUMMARY = 2000;

    private final Surroundings surroundings;
    private final Map<String, ContractFile> byId = new HashMap<>();
    private final Set<ContractFile> used = new LinkedHashSet<>();
    private final List<Problem> unreadable = new ArrayList<>();

    PortFields(List<SourceFile> contracts, Surroundings surroundings) {
        this.surroundings = surroundings;
        contracts.forEach(this::open);
    }

    private void open(SourceFile file) {
        Problems problems = new Problems(file.path());
        Optional<ContractFile> contract = ContractFile.open(file, problems);
        if (contract.isEmpty()) {
            unreadable.addAll(problems.found());
        }
        contract.ifPresent(opened -> opened.id().ifPresentOrElse(id -> remember(id, opened), () -> used.add(opened)));
    }

    private void remember(String id, ContractFile contract) {
        ContractFile other = byId.putIfAbsent(id, contract);
        if (other != null) {
            contract.duplicateOf(other);
            used.add(contract);
        }
    }

    List<OutputPort.Description> ports(YamlField list) {
        List<YamlField> items = list.items();
        if (items.isEmpty()) {
            list.problem("Fondaco needs an output port.");
        }
        Set<String> names = new HashSet<>();
        return items.stream()
                .map(item -> port(item, names))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<OutputPort.Description> port(YamlField item, Set<String> names) {
        String name = item.at("name").neededText(NAME);
        String summary = item.at("description").text(SUMMARY).orElse("");
        item.at("version").neededText(NAME);
        if (!name.isEmpty() && !names.add(name)) {
            item.at("name").problem("Another output port above has the same name.");
        }
        YamlField contractId = item.at("contractId");
        String id = contractId.neededText(NAME);
        ContractFile contract = byId.get(id);
        if (contract == null) {
            if (!id.isEmpty()) {
                contractId.problem("No file *.odcs.yaml beside this one holds the contract " + id + ".");
            }
            return Optional.empty();
        }
        used.add(contract);
        return contract.describe(name, summary, surroundings);
    }

    /** What is wrong with the contracts that matter; one that no port names may be as it likes. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(unreadable);
        used.forEach(contract -> all.addAll(contract.problems()));
        return all;
    }
}

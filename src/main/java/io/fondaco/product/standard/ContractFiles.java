package io.fondaco.product.standard;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.SourceFile;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contracts beside a product's file, found by the id by which its ports name them. */
final class ContractFiles {

    private static final int NAME = 255;

    private final QueryFiles queries;
    private final Map<String, ContractFile> byId = new HashMap<>();
    private final Set<ContractFile> used = new LinkedHashSet<>();
    private final List<ContractFile> withoutId = new ArrayList<>();
    private final List<Problem> unreadable = new ArrayList<>();

    ContractFiles(ProductFiles files, Variables variables) {
        this.queries = new QueryFiles(files.queries());
        files.contracts().forEach(file -> open(file, variables));
    }

    private void open(SourceFile file, Variables variables) {
        Problems problems = new Problems(file.path());
        Optional<ContractFile> contract = ContractFile.open(file, problems, variables, queries);
        if (contract.isEmpty()) {
            unreadable.addAll(problems.found());
        }
        contract.ifPresent(opened -> opened.id().ifPresentOrElse(id -> remember(id, opened), () -> {
            used.add(opened);
            withoutId.add(opened);
        }));
    }

    private void remember(String id, ContractFile contract) {
        ContractFile other = byId.putIfAbsent(id, contract);
        if (other != null) {
            contract.duplicateOf(other);
            used.add(contract);
        }
    }

    /**
     * The contract whose id stands in this field. Where one cannot be told by its id, it may be the one: then its own
     * problem is the cause, and that no other has the id only follows from it.
     */
    Optional<ContractFile> named(YamlField field) {
        String id = field.neededName(NAME);
        ContractFile contract = byId.get(id);
        if (contract != null) {
            used.add(contract);
        } else if (!id.isEmpty() && unreadable.isEmpty() && withoutId.isEmpty()) {
            field.problem("No file *.odcs.yaml beside this one holds the contract " + id + ".");
        }
        return Optional.ofNullable(contract);
    }

    /** Holds the quality rules of all contracts that ports name against the objects of the product. */
    void checkRules(Set<QualifiedName> own) {
        used.forEach(contract -> contract.checkRules(own));
    }

    /** What is wrong with the contracts that matter; one that no port names may be as it likes. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(unreadable);
        used.forEach(contract -> all.addAll(contract.problems()));
        all.addAll(queries.problems());
        return all;
    }

    /** Files that belong to the product and say nothing: contracts that no port names, queries of no contract. */
    List<Problem> unused() {
        List<Problem> unused = new ArrayList<>();
        byId.values().stream()
                .filter(contract -> !used.contains(contract))
                .map(ContractFile::path)
                .sorted()
                .forEach(path -> unused.add(new Problem(path, 1, "", "No output port names this contract.")));
        unused.addAll(queries.unused());
        return unused;
    }
}

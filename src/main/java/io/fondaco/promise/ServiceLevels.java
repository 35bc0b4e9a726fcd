package io.fondaco.promise;

import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.change.PromisedLevel;
import io.fondaco.product.quality.Check;
import io.fondaco.product.quality.Rule;
import io.fondaco.product.standard.ContractFile;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;
import io.fondaco.quality.DeclaredRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Sets what a contract promises of a dataset beside what was seen in the last 13 weeks. */
@ApplicationScoped
public class ServiceLevels {

    private static final int LONGEST_NAME = 600;

    private final Observations observations;
    private final DeclaredRules rules;

    ServiceLevels(Observations observations, DeclaredRules rules) {
        this.observations = observations;
        this.rules = rules;
    }

    /** First what is promised, in the order of the contract, then what is only measured; in the caller's transaction. */
    public List<Level> of(DataProduct product, OutputPort port, String contract) {
        List<Rule> onRows = rules.of(port, contract).stream()
                .filter(rule ->
                        rule.check() instanceof Check.Rows && rule.limit().isPresent())
                .toList();
        return new JudgedLevels(observations.of(product, port)).of(promises(port, contract), onRows);
    }

    private static List<PromisedLevel> promises(OutputPort port, String contract) {
        return YamlFile.parse(contract, new Problems(""), Variables.none())
                .map(top -> promises(port, top))
                .orElse(List.of());
    }

    private static List<PromisedLevel> promises(OutputPort port, YamlField top) {
        String name = ContractFile.object(top, port.edition().plainName())
                .flatMap(object -> object.at("name").written(LONGEST_NAME))
                .orElse("");
        return PromisedLevel.of(top).stream()
                .filter(level -> level.concerns(name))
                .toList();
    }
}

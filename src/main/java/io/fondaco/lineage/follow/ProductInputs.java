package io.fondaco.lineage.follow;

import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;
import java.util.Set;
import java.util.TreeSet;

/** The contracts that a product's file names as its inputs: of its input ports, and of single output ports. */
final class ProductInputs {

    private static final int LONGEST_ID = 255;

    private ProductInputs() {}

    static Set<String> of(String productFile) {
        Set<String> contracts = new TreeSet<>();
        YamlFile.parse(productFile, new Problems(""), Variables.none()).ifPresent(top -> {
            for (YamlField input : top.at("inputPorts").items()) {
                input.at("contractId").written(LONGEST_ID).ifPresent(contracts::add);
            }
            for (YamlField output : top.at("outputPorts").items()) {
                for (YamlField input : output.at("inputContracts").items()) {
                    input.at("id").written(LONGEST_ID).ifPresent(contracts::add);
                }
            }
        });
        return contracts;
    }
}

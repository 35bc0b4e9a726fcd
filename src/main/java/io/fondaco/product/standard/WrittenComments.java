package io.fondaco.product.standard;

import io.fondaco.product.OutputPort;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;

/** Whether a contract wants its words to be written to Trino as comments, by the custom property of its object. */
public final class WrittenComments {

    private static final String PROPERTY = "writeComments";
    private static final int NAME = 255;

    private WrittenComments() {}

    /** Whether the contract of this port says so. */
    public static boolean areWanted(OutputPort port) {
        return port.contract().contains(PROPERTY)
                && YamlFile.parse(port.contract(), new Problems(port.name()), Variables.none()).stream()
                        .flatMap(top -> top.at("schema").items().stream())
                        .filter(object -> isOf(object, port))
                        .anyMatch(WrittenComments::areWanted);
    }

    private static boolean isOf(YamlField object, OutputPort port) {
        YamlField physical = object.at("physicalName");
        return (physical.isPresent() ? physical : object.at("name"))
                .name(NAME)
                .filter(port.object().object()::equalsIgnoreCase)
                .isPresent();
    }

    static boolean areWanted(YamlField object) {
        return CustomProperties.of(object).value(PROPERTY).flag();
    }
}

package io.fondaco.product.standard;

import io.fondaco.product.OutputPort;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;
import java.util.List;

/** Whether a contract wants its words to be written to Trino as comments, by the custom property of its object. */
public final class WrittenComments {

    private static final String PROPERTY = "writeComments";
    private static final int NAME = 255;

    private WrittenComments() {}

    /** Whether the contract of this port says so. */
    public static boolean areWanted(OutputPort port) {
        if (!port.contract().contains(PROPERTY)) {
            return false;
        }
        List<YamlField> objects = YamlFile.parse(port.contract(), new Problems(port.name()), Variables.none()).stream()
                .flatMap(top -> top.at("schema").items().stream())
                .toList();
        return objects.stream()
                .filter(object -> objects.size() == 1 || isOf(object, port))
                .anyMatch(WrittenComments::areWanted);
    }

    /** Of several objects each has the name of its port, without the port's version. */
    private static boolean isOf(YamlField object, OutputPort port) {
        return object.at("name")
                .name(NAME)
                .filter(name -> port.name().equals(name) || port.name().startsWith(name + " "))
                .isPresent();
    }

    static boolean areWanted(YamlField object) {
        return CustomProperties.of(object).value(PROPERTY).flag();
    }
}

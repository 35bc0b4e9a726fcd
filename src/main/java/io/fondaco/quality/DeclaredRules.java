package io.fondaco.quality;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductsConfig;
import io.fondaco.product.quality.Rule;
import io.fondaco.product.quality.RuleColumn;
import io.fondaco.product.standard.ContractFile;
import io.fondaco.product.standard.quality.RuleFields;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that the published contract of a port declares. */
@ApplicationScoped
public class DeclaredRules {

    private final ProductsConfig config;

    DeclaredRules(ProductsConfig config) {
        this.config = config;
    }

    /** All of them, those that can't be run among them; what is unsafe now is none that runs. */
    public List<Rule> of(OutputPort port, String contract) {
        if (!contract.contains("quality") && !contract.contains("enum")) {
            return List.of();
        }
        Set<QualifiedName> own =
                port.product().ports().stream().map(OutputPort::object).collect(Collectors.toSet());
        List<RuleColumn> columns = port.columns().stream()
                .map(column -> new RuleColumn(column.modeColumn(), column.values()))
                .toList();
        return YamlFile.parse(contract, new Problems(""), new Variables(config.variables()))
                .flatMap(top -> ContractFile.object(top, port.edition().plainName()))
                .map(object -> RuleFields.read(object, port.object(), columns, own))
                .orElse(List.of());
    }
}

package io.fondaco.product.measure;

import io.fondaco.product.change.PromisedLevel.Kind;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the column by which a contract says how new rows are: {@code element: object.column} at its latency. */
final class FreshnessPromise {

    private static final int LONGEST = 600;

    private FreshnessPromise() {}

    /** The column of this object, by the name of the table or of the dataset; empty where none is named. */
    static Optional<String> column(String contract, Set<String> names) {
        return YamlFile.parse(contract, new Problems(""), Variables.none()).stream()
                .flatMap(top -> top.at("slaProperties").items().stream())
                .filter(property -> Kind.named(text(property.at("property"))) == Kind.FRESHNESS)
                .flatMap(property -> columns(text(property.at("element")), names))
                .findFirst();
    }

    private static Stream<String> columns(String element, Set<String> names) {
        return Arrays.stream(element.split("\\s*,\\s*"))
                .filter(each -> each.indexOf('.') > 0 && names.contains(each.substring(0, each.indexOf('.'))))
                .map(each -> each.substring(each.indexOf('.') + 1));
    }

    private static String text(YamlField field) {
        return field.written(LONGEST).orElse("");
    }
}

package io.fondaco.web.product;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.ContractColumn.Notes;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.ContractDifference;
import io.fondaco.product.harvest.ContractDifferences;
import io.fondaco.product.harvest.SeenColumn;
import io.fondaco.product.harvest.SeenObject;
import io.fondaco.product.harvest.SeenSchemas;
import io.fondaco.web.product.DatasetSchema.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a port's contract and what was seen in Trino side by side. */
@ApplicationScoped
public class DatasetSchemas {

    private final SeenSchemas seenSchemas;

    DatasetSchemas(SeenSchemas seenSchemas) {
        this.seenSchemas = seenSchemas;
    }

    /** What was seen of a product's datasets, with their columns. */
    Map<QualifiedName, SeenObject> seen(DataProduct product) {
        return seenSchemas.of(product.ports());
    }

    /** All datasets of a product, in the order of its file. */
    public List<DatasetSchema> of(DataProduct product) {
        return of(product, seen(product));
    }

    /** The same where it is at hand what was seen of them. */
    static List<DatasetSchema> of(DataProduct product, Map<QualifiedName, SeenObject> seen) {
        return product.ports().stream()
                .map(port -> of(port, seen.get(port.object())))
                .toList();
    }

    private static DatasetSchema of(OutputPort port, @Nullable SeenObject seen) {
        List<ContractDifference> differences = seen == null ? List.of() : ContractDifferences.between(port, seen);
        return new DatasetSchema(
                port.name(),
                port.name(),
                port.object(),
                port.contractVersion(),
                port.deprecated(),
                columns(port, seen, differences),
                seen == null ? null : seen.lastSeenAt(),
                differences.stream().map(ContractDifference::sentence).toList());
    }

    private static List<Column> columns(
            OutputPort port, @Nullable SeenObject seen, List<ContractDifference> differences) {
        Map<String, SeenColumn> inTrino = seen == null
                ? Map.of()
                : seen.columns().stream()
                        .collect(Collectors.toMap(column -> folded(column.name()), Function.identity()));
        Map<String, ContractDifference> different = differences.stream()
                .collect(Collectors.toMap(
                        difference -> folded(difference.column()), Function.identity(), (first, _) -> first));
        List<Column> columns = new ArrayList<>();
        for (ContractColumn promised : port.columns()) {
            String name = folded(promised.name());
            columns.add(promised(promised, inTrino.get(name), different.get(name)));
        }
        differences.stream()
                .filter(difference -> difference.kind() == ContractDifference.Kind.EXTRA)
                .map(difference -> inTrino.get(folded(difference.column())))
                .forEach(extra -> columns.add(extra(extra)));
        return columns;
    }

    private static Column promised(
            ContractColumn column, @Nullable SeenColumn seen, @Nullable ContractDifference difference) {
        String meaning =
                column.meaning().isBlank() && seen != null ? seen.comment().orElse("") : column.meaning();
        return new Column(
                column.name(),
                column.type(),
                meaning,
                column.primaryKey(),
                column.partitionKey(),
                column.personalData(),
                column.notes(),
                difference == null ? null : mark(seen));
    }

    private static Column extra(SeenColumn column) {
        String meaning = column.comment().orElse("");
        return new Column(
                column.name(), column.type(), meaning, false, false, false, Notes.NONE, "Not in the contract");
    }

    private static String mark(@Nullable SeenColumn seen) {
        return seen == null ? DatasetSchema.NOT_IN_TRINO : "In Trino: " + seen.type();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

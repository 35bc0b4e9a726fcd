package io.fondaco.api.product;

import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import java.util.List;

/**
 * One output port with its contract.
 *
 * @param object the table or view in Trino, {@code catalog.schema.object}
 * @param deprecated whether its owner says that it will go
 * @param synonyms other names by which people look for it
 */
public record PortView(
        String name,
        String title,
        String summary,
        String object,
        String contractVersion,
        boolean deprecated,
        List<String> synonyms,
        List<ColumnView> columns) {

    /**
     * One column as the contract promises it.
     *
     * @param values the only ones that it takes; empty where it may take any
     */
    public record ColumnView(
            String name,
            String type,
            String meaning,
            boolean primaryKey,
            boolean partitionKey,
            boolean personalData,
            boolean required,
            boolean deprecated,
            List<String> synonyms,
            List<String> values) {

        static ColumnView of(ContractColumn column) {
            return new ColumnView(
                    column.name(),
                    column.type(),
                    column.meaning(),
                    column.primaryKey(),
                    column.partitionKey(),
                    column.personalData(),
                    column.required(),
                    column.deprecated(),
                    column.synonyms(),
                    column.values());
        }
    }

    static PortView of(OutputPort port) {
        return new PortView(
                port.name(),
                port.title(),
                port.summary(),
                port.object().toString(),
                port.contractVersion(),
                port.deprecated(),
                port.synonyms(),
                port.columns().stream().map(ColumnView::of).toList());
    }
}

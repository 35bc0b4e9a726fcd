package io.fondaco.api.product;

import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import java.util.List;

/**
 * One output port with its contract.
 *
 * @param object the table or view in Trino, {@code catalog.schema.object}
 */
public record PortView(
        String name, String title, String summary, String object, String contractVersion, List<ColumnView> columns) {

    /** One column as the contract promises it. */
    public record ColumnView(
            String name,
            String type,
            String meaning,
            boolean primaryKey,
            boolean partitionKey,
            boolean personalData,
            boolean required) {

        static ColumnView of(ContractColumn column) {
            return new ColumnView(
                    column.name(),
                    column.type(),
                    column.meaning(),
                    column.primaryKey(),
                    column.partitionKey(),
                    column.personalData(),
                    column.required());
        }
    }

    static PortView of(OutputPort port) {
        return new PortView(
                port.name(),
                port.title(),
                port.summary(),
                port.object().toString(),
                port.contractVersion(),
                port.columns().stream().map(ColumnView::of).toList());
    }
}

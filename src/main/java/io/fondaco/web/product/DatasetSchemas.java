package io.fondaco.web.product;

import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts a port's contract and what was seen in Trino side by side. */
@ApplicationScoped
class DatasetSchemas {

    DatasetSchema of(OutputPort port) {
        return new DatasetSchema(
                port.name(),
                port.object().object(),
                port.contractVersion(),
                port.columns().stream().map(DatasetSchemas::column).toList(),
                null,
                List.of());
    }

    private static DatasetSchema.Column column(ContractColumn column) {
        return new DatasetSchema.Column(
                column.name(),
                column.type(),
                column.meaning(),
                column.primaryKey(),
                column.partitionKey(),
                column.personalData(),
                null);
    }
}

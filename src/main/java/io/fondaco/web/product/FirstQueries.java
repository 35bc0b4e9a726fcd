package io.fondaco.web.product;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.product.OutputPort;
import io.fondaco.web.product.tool.Tool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What somebody who can read a dataset from now on does first: the shortest way to a row. */
@ApplicationScoped
public class FirstQueries {

    /**
     * How to begin.
     *
     * @param user the name in Trino
     * @param sql a query that shows rows
     * @param address for JDBC
     * @param tools others than that, which the product's Connect page explains
     */
    public record Start(String user, String dataset, String sql, String address, List<Tool> tools) {}

    private final DatasetSchemas schemas;
    private final Connections connections;

    FirstQueries(DatasetSchemas schemas, Connections connections) {
        this.schemas = schemas;
        this.connections = connections;
    }

    /** For this dataset, as this user of Trino. */
    public Start of(String user, OutputPort port) {
        return of(user, dataset(port));
    }

    /** For what this agreement lets read. */
    public Start of(String user, Agreement agreement) {
        return of(user, ReadableDatasets.of(agreement, dataset(agreement.port())));
    }

    private DatasetSchema dataset(OutputPort port) {
        return DatasetSchema.named(schemas.of(port.product()), port.name());
    }

    private Start of(String user, DatasetSchema shown) {
        return new Start(
                user,
                shown.dataset(),
                connections.examples(shown).getFirst().sql(),
                connections.of(user, shown).jdbc(),
                List.of(Tool.values()));
    }
}

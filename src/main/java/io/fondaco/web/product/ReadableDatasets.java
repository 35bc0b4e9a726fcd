package io.fondaco.web.product;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.mode.ModeView;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.ColumnMask;
import io.fondaco.product.mode.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The datasets of a product as one person reads them: where they hold one through the view of a mode, that view with its
 * columns, beside the dataset itself where they hold that as well.
 */
public final class ReadableDatasets {

    private ReadableDatasets() {}

    /** What this person reads, or would read, of these. */
    public static List<DatasetSchema> of(DataProduct product, AccessStatus status, List<DatasetSchema> datasets) {
        Map<String, OutputPort> ports =
                product.ports().stream().collect(Collectors.toMap(OutputPort::name, Function.identity()));
        return datasets.stream()
                .flatMap(dataset -> of(ports.get(dataset.dataset()), status, dataset))
                .toList();
    }

    private static Stream<DatasetSchema> of(OutputPort port, AccessStatus status, DatasetSchema dataset) {
        List<Agreement> mine = status.held().stream()
                .filter(agreement -> agreement.port().equals(port))
                .toList();
        List<DatasetSchema> readable = new ArrayList<>();
        if (mine.isEmpty()
                || mine.stream().anyMatch(agreement -> agreement.modeView().isEmpty())) {
            readable.add(dataset);
        }
        mine.stream()
                .flatMap(agreement -> agreement.modeView().stream())
                .distinct()
                .forEach(view -> through(view, dataset).ifPresent(readable::add));
        return readable.stream();
    }

    /** The one of that name; a dataset that is read through a view only is that view. */
    public static DatasetSchema named(List<DatasetSchema> datasets, String name) {
        return datasets.stream()
                .filter(schema -> schema.dataset().equals(name) || schema.of().equals(name))
                .findFirst()
                .orElseGet(() -> DatasetSchema.named(datasets, name));
    }

    /** The dataset as this agreement lets read it. */
    static DatasetSchema of(Agreement agreement, DatasetSchema dataset) {
        return agreement.modeView().flatMap(view -> through(view, dataset)).orElse(dataset);
    }

    private static Optional<DatasetSchema> through(ModeView view, DatasetSchema dataset) {
        OutputPort port = view.port();
        return port.modes()
                .named(view.choice().mode())
                .map(mode -> new DatasetSchema(
                        view.object().toString(),
                        port.name(),
                        view.object(),
                        dataset.contractVersion(),
                        dataset.deprecated(),
                        columns(port, mode, dataset),
                        dataset.seenAt(),
                        List.of()));
    }

    private static List<DatasetSchema.Column> columns(OutputPort port, AccessMode mode, DatasetSchema dataset) {
        Map<String, Optional<ColumnMask>> shown = mode.shows(port.modeColumns()).stream()
                .collect(Collectors.toMap(column -> column.column().name(), AccessMode.Shown::mask));
        return dataset.columns().stream()
                .filter(column -> shown.containsKey(folded(column.name())))
                .map(column -> shown.get(folded(column.name()))
                        .map(mask -> masked(column, mask))
                        .orElse(column))
                .toList();
    }

    private static DatasetSchema.Column masked(DatasetSchema.Column column, ColumnMask mask) {
        return new DatasetSchema.Column(
                column.name(),
                type(column.type(), mask.mask()),
                column.meaning(),
                column.primaryKey(),
                column.partitionKey(),
                column.personalData(),
                column.notes(),
                column.difference());
    }

    private static String type(String type, Mask mask) {
        return switch (mask) {
            case HASH, FIRST -> "varchar";
            case YEAR -> "bigint";
            case EMPTY, ROUNDED -> type;
        };
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

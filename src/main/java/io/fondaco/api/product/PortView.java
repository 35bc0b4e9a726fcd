package io.fondaco.api.product;

import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.ColumnMask;
import io.fondaco.product.mode.RowChoice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One output port with its contract.
 *
 * @param object the table or view in Trino, {@code catalog.schema.object}
 * @param deprecated whether its owner says that it will go
 * @param modes in which ways it can be read
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
        List<ColumnView> columns,
        List<ModeView> modes) {

    /**
     * A way to read it.
     *
     * @param description in its owner's words; may be empty
     * @param columns the columns that it shows, those with a mask among them
     * @param masks what is shown of masked columns, by their names
     * @param rows which rows it shows, as an expression of SQL; empty for all
     * @param choices the values that a request chooses from, by the name of the choice
     */
    public record ModeView(
            String name,
            String title,
            String description,
            List<String> columns,
            Map<String, String> masks,
            String rows,
            Map<String, List<String>> choices) {

        static ModeView of(OutputPort port, AccessMode mode) {
            List<AccessMode.Shown> shown = mode.shows(port.modeColumns());
            return new ModeView(
                    mode.name(),
                    mode.title(),
                    mode.description(),
                    shown.stream().map(column -> column.column().name()).toList(),
                    shown.stream()
                            .flatMap(column -> column.mask().stream())
                            .collect(Collectors.toMap(ColumnMask::column, ColumnMask::words)),
                    Objects.requireNonNullElse(mode.rows(), ""),
                    mode.choices().stream().collect(Collectors.toMap(RowChoice::name, RowChoice::values)));
        }
    }

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
                port.columns().stream().map(ColumnView::of).toList(),
                port.modes().offered().stream()
                        .map(mode -> ModeView.of(port, mode))
                        .toList());
    }
}

package io.fondaco.product.change;

import java.util.Comparator;

/**
 * One thing that differs between two versions of a product.
 *
 * @param port the dataset; empty for the product as a whole
 * @param column empty for the dataset as a whole
 * @param before as it was; empty where it was not
 * @param now as it will be; empty where it will not
 */
public record ContractChange(ChangeKind kind, String port, String column, String before, String now) {

    /** The weightiest first, then in the order of names: whoever compares twice sees the same. */
    static final Comparator<ContractChange> WEIGHTIEST_FIRST = Comparator.comparing(ContractChange::level)
            .reversed()
            .thenComparing(ContractChange::port)
            .thenComparing(ContractChange::column)
            .thenComparing(ContractChange::kind)
            .thenComparing(ContractChange::now);

    static ContractChange of(ChangeKind kind, String port, String column) {
        return new ContractChange(kind, port, column, "", "");
    }

    /** How much it matters to readers. */
    public ChangeLevel level() {
        return kind.level();
    }

    /** What changes, for people. */
    public String words() {
        return kind.sentence(before, now);
    }

    /** What it is about, such as {@code column daily.zip}. */
    public String subject() {
        if (port.isEmpty()) {
            return "the terms";
        }
        String name = column.isEmpty() ? "port " + port : "column " + port + "." + column;
        return switch (kind) {
            case PORT_GONE, COLUMN_GONE -> name + " (gone)";
            case PORT_NEW, COLUMN_NEW, PERSONAL_COLUMN_NEW -> name + " (new)";
            case COLUMN_RENAMED -> name + " (now " + now + ")";
            default -> name;
        };
    }
}

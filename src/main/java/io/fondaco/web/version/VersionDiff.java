package io.fondaco.web.version;

import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductVersion;
import io.fondaco.product.change.ChangeKind;
import io.fondaco.product.change.ChangeLevel;
import io.fondaco.product.change.ContractChange;
import io.fondaco.product.change.VersionPromises.Difference;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a version changed, as its page shows it.
 *
 * @param counts how many changes of each level there are
 * @param rows what changed in contract and terms, the weightiest first
 * @param queries how the queries behind the datasets changed
 * @param known whether the files of both versions are kept
 */
public record VersionDiff(
        ProductVersion from,
        ProductVersion to,
        List<Badge> counts,
        List<Row> rows,
        List<QueryChange> queries,
        List<String> numbers,
        boolean known) {

    private static final Set<ChangeKind> OF_QUERIES =
            EnumSet.of(ChangeKind.QUERY_CHANGED, ChangeKind.FILTER_TIGHTENED, ChangeKind.FILTER_LOOSENED);

    /** One change; texts of queries stand below. */
    public record Row(Badge level, String what, String says, String before, String now) {

        static Row of(ContractChange change) {
            boolean query = OF_QUERIES.contains(change.kind());
            return new Row(
                    Badges.badge(change.level()),
                    change.port().isEmpty()
                            ? "Terms"
                            : change.port() + (change.column().isEmpty() ? "" : "." + change.column()),
                    change.words(),
                    query ? "" : change.before(),
                    query ? "" : change.now());
        }
    }

    /** How the query behind a dataset changed, line by line. */
    public record QueryChange(String port, List<String> lines) {}

    static VersionDiff of(DataProduct product, Difference difference) {
        List<ContractChange> changes = difference.changes().orElse(List.of());
        return new VersionDiff(
                difference.from(),
                difference.to(),
                List.of(ChangeLevel.BREAKING, ChangeLevel.ADDITION, ChangeLevel.FIX).stream()
                        .filter(level -> count(changes, level) > 0)
                        .map(level -> Badges.saying(level, counted(count(changes, level), level)))
                        .toList(),
                changes.stream().map(Row::of).toList(),
                changes.stream()
                        .filter(change -> OF_QUERIES.contains(change.kind()))
                        .map(change -> new QueryChange(change.port(), LineDiff.of(change.before(), change.now())))
                        .toList(),
                product.versions().stream().map(ProductVersion::number).toList(),
                difference.changes().isPresent());
    }

    private static long count(List<ContractChange> changes, ChangeLevel level) {
        return changes.stream().filter(change -> change.level() == level).count();
    }

    private static String counted(long count, ChangeLevel level) {
        return switch (level) {
            case BREAKING -> count + " breaking";
            case ADDITION -> count == 1 ? "1 addition" : count + " additions";
            case FIX -> count == 1 ? "1 fix" : count + " fixes";
        };
    }
}

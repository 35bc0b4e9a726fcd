package io.fondaco.publish.draft;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that a draft says. */
public record DraftContent(DraftSource source, DraftWords words, DraftAccess access, List<DraftColumn> columns) {

    public DraftContent {
        columns = List.copyOf(columns);
    }

    /** A first draft over this data, by this person. */
    public static DraftContent of(DraftSource source, List<DraftColumn> columns, String person) {
        return new DraftContent(
                source, DraftWords.NONE, new DraftAccess(List.of(person), DraftAccess.Choice.OWNERS), columns);
    }

    /** The same over other data: what was said of columns that are still there stays. */
    public DraftContent over(DraftSource other, List<DraftColumn> now) {
        Map<String, DraftColumn> said =
                columns.stream().collect(Collectors.toMap(DraftColumn::name, Function.identity(), (one, same) -> one));
        List<DraftColumn> merged = now.stream()
                .map(column -> said.containsKey(column.name())
                        ? said.get(column.name()).typed(column.type())
                        : column)
                .toList();
        return new DraftContent(other, words, access, merged);
    }

    /** The same with this in the place of its columns. */
    public DraftContent with(List<DraftColumn> other) {
        return new DraftContent(source, words, access, other);
    }

    /** Names of the columns that tell one row from another. */
    public List<String> keys() {
        return columns.stream().filter(DraftColumn::key).map(DraftColumn::name).toList();
    }
}

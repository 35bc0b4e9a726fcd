package io.fondaco.usage.event;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A query in one line, for tables of what is expected. */
final class Described {

    private static final List<String> MARKS = List.of("+", "~", "!", "^", "?");

    private Described() {}

    /** Kind and uses: + read directly, ~ through a view, ! written, ^ for a rule, ? a connector's function. */
    static String uses(QueryRecord record) {
        return (record.kind() + " "
                        + record.tables().stream().map(Described::use).collect(Collectors.joining(" ")))
                .strip();
    }

    private static String use(TableUse use) {
        String mark = MARKS.get(use.role().ordinal());
        String columns = use.columns().isEmpty() ? "" : "(" + String.join(" ", use.columns()) + ")";
        String via = IntStream.range(0, use.through().size())
                .mapToObj(i -> "<" + use.through().get(i))
                .collect(Collectors.joining());
        return mark + use.object() + columns + via;
    }
}

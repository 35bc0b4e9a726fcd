package io.fondaco.engine.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a query as texts, a null staying null. */
public record Rows(List<OutputColumn> columns, List<List<@Nullable String>> values) {

    public Rows {
        columns = List.copyOf(columns);
        values = values.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
    }
}

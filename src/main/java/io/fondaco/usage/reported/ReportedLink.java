package io.fondaco.usage.reported;

import io.fondaco.engine.name.QualifiedName;
import java.util.List;

/** One table is made of another, and which of its columns of which. */
public record ReportedLink(QualifiedName from, QualifiedName to, List<Pair> columns) {

    /** A column and the one that is made of it. */
    public record Pair(String from, String to) {}

    public ReportedLink {
        columns = List.copyOf(columns);
    }
}

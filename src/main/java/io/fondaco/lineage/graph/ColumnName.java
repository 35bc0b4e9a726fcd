package io.fondaco.lineage.graph;

import io.fondaco.engine.name.QualifiedName;

/** A column of a table or view, in lower case. */
public record ColumnName(QualifiedName object, String column) {}

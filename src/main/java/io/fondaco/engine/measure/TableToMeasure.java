package io.fondaco.engine.measure;

import io.fondaco.engine.name.QualifiedName;

/**
 * What is to be measured.
 *
 * @param view whether it has no files of its own
 * @param timeColumn the column that tells how new a row is; empty where none is known
 */
public record TableToMeasure(QualifiedName object, boolean view, String timeColumn) {}

package io.fondaco.search.index;

/** One column of a port, as its contract promises it or as it was last seen in the engine. */
public record IndexedColumn(String dataset, String name, String meaning) {}

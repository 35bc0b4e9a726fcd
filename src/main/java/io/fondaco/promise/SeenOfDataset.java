package io.fondaco.promise;

/** Everything that was seen of a dataset's service. */
record SeenOfDataset(Seen availability, Seen speed, Seen freshness, Seen rows) {}

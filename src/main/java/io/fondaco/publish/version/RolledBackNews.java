package io.fondaco.publish.version;

import java.util.UUID;

/** An earlier version of a product is live again; fired in a transaction after that of the change. */
public record RolledBackNews(UUID product, String from, String to, String why) {}

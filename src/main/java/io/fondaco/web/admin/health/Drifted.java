package io.fondaco.web.admin.health;

import java.time.Instant;

/** A product of which Trino does not have what it promises or publishes. */
record Drifted(String name, String href, String what, Instant since) {}

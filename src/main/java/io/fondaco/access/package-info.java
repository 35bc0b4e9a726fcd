/**
 * Who may read what: requests, decisions, the agreements that follow, and the one reconciler that keeps Trino's
 * grants true to them. Knows products and the engine; knows nothing of usage, search or pages.
 */
@org.jspecify.annotations.NullMarked
package io.fondaco.access;

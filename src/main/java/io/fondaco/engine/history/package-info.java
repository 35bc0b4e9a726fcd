/** Reads tables in which somebody keeps the queries that ran: over Trino, or straight from a database. */
@org.jspecify.annotations.NullMarked
package io.fondaco.engine.history;

/** Trino in the name of a person: what they may read, and nothing more; no failure falls back to the portal's own user. */
@org.jspecify.annotations.NullMarked
package io.fondaco.engine.person;

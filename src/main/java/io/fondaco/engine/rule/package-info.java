/** Catalogs whose readers the portal's rules name: Trino's file rules, their text and file, and who is asked by OPA. */
@org.jspecify.annotations.NullMarked
package io.fondaco.engine.rule;

/** Deletes roll-ups that are kept for a time only, and those of tables that nobody published and hardly anybody uses. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.keep;

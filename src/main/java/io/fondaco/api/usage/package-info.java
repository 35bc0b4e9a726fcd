/** The machine side of usage: where Trino's event listener posts. */
@org.jspecify.annotations.NullMarked
package io.fondaco.api.usage;

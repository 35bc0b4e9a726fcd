/** What Trino asks through its OPA plugin, and what is answered: from memory, or by a bundle for an OPA. */
@org.jspecify.annotations.NullMarked
package io.fondaco.engine.opa;

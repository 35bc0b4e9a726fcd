/** The catalogue in the words of DCAT-AP. Knows what is exported, and nothing of how it is sent. */
@org.jspecify.annotations.NullMarked
package io.fondaco.export.dcat;

/** Entities of Apache Atlas's model of Trino. Knows what is exported, and nothing of how it is sent. */
@org.jspecify.annotations.NullMarked
package io.fondaco.export.atlas;

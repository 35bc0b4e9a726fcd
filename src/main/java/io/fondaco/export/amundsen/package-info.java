/** Nodes and relationships of Amundsen's models. Knows what is exported, and nothing of how it is sent. */
@org.jspecify.annotations.NullMarked
package io.fondaco.export.amundsen;

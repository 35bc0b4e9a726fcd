/** Objects that the portal makes in Trino, and the one worker that makes, replaces and drops them. */
@org.jspecify.annotations.NullMarked
package io.fondaco.publish.publication;

/** The processes that dev mode starts beside the portal: found again by later starts, and ended with the JVM. */
@org.jspecify.annotations.NullMarked
package io.fondaco.dev.process;

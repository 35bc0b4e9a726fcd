/** Pulls finished queries from histories that others keep, where no listener posts them. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.pull;

/** Which days the portal has seen whole: only of those can anybody say that something was used less. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.seen;

/** The use of many products together: of a domain, and of all. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.sum;

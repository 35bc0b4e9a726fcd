/** How times of queries are spread, and whether they grew with a version. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.speed;

/** Questions about data that Trino answers in the name of a user of their own, with few rows and in bounded time. */
@org.jspecify.annotations.NullMarked
package io.fondaco.engine.check;

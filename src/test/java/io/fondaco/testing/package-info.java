/** What tests of all packages share: the real Trino of the integration tests, and the cast. */
@org.jspecify.annotations.NullMarked
package io.fondaco.testing;

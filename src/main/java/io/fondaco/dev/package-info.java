/**
 * Dev mode only: starts a real Trino beside the portal and fills it with a demo company and its history.
 * Nobody imports this package, and it is not part of the packaged application; tests use its Trino too.
 */
@org.jspecify.annotations.NullMarked
package io.fondaco.dev;

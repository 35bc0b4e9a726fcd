/** Views as Trino holds them: how one is read, and every statement that makes, changes or drops one. */
@org.jspecify.annotations.NullMarked
package io.fondaco.engine.definition;

/** The rows of materialized views, made anew by their schedule. */
@org.jspecify.annotations.NullMarked
package io.fondaco.publish.refresh;

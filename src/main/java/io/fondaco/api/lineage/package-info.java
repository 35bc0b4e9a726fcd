/** Where products come from and go to, as JSON. */
@org.jspecify.annotations.NullMarked
package io.fondaco.api.lineage;

/** Which statements make Trino hold an object as it is wanted, worked out from what was seen there; asks nobody. */
@org.jspecify.annotations.NullMarked
package io.fondaco.publish.making;

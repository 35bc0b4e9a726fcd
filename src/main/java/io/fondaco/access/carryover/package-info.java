/** What holders of one major of a port hold of the next one, and what changes for them. */
@org.jspecify.annotations.NullMarked
package io.fondaco.access.carryover;

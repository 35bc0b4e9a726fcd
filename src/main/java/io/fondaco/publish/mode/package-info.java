/** Views that the portal makes for modes of reading: who holds something through one, and what it selects. */
@org.jspecify.annotations.NullMarked
package io.fondaco.publish.mode;

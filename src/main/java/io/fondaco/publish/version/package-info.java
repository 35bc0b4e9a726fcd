/** Majors that live side by side, who has moved from one to the next, and the way back to an earlier version. */
@org.jspecify.annotations.NullMarked
package io.fondaco.publish.version;

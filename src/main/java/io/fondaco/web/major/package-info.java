/** Pages of majors that live side by side, of the way back to an earlier version, and of what ends. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.major;

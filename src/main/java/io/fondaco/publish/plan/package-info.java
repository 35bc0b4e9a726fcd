/** What publishing some files would do, to whom, and what stands against it; changes nothing. */
@org.jspecify.annotations.NullMarked
package io.fondaco.publish.plan;

/** Service levels: what contracts promise, and week by week what was seen of it. It measures nothing itself. */
@org.jspecify.annotations.NullMarked
package io.fondaco.promise;

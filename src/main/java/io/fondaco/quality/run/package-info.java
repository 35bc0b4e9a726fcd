/** Checks the rules of ports in Trino by their schedules, as a user of its own that holds those ports and nothing else. */
@org.jspecify.annotations.NullMarked
package io.fondaco.quality.run;

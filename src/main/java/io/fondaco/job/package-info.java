/** What every scheduled job records of itself, so that an admin sees what runs, when, and with what outcome. */
@org.jspecify.annotations.NullMarked
package io.fondaco.job;

/**
 * Tells people what happened to their requests and their access: rows that are written in the transaction of the
 * change, so no news is lost. Knows the features that make news; nothing imports it but the pages.
 */
@org.jspecify.annotations.NullMarked
package io.fondaco.notification;

/**
 * Tells people what happened to their requests and their access: rows that are written in the transaction of the
 * change, so no news is lost, and the mails that follow from them. Knows whom and what to tell; what makes news is the
 * room {@code trigger}'s to know.
 */
@org.jspecify.annotations.NullMarked
package io.fondaco.notification;

/** What the portal has to tell the viewer, and what of it they want by mail. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.notification;

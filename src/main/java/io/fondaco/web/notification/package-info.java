/** What the portal has to tell the viewer. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.notification;

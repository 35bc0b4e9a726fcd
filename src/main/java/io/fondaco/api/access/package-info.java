/** Requests, decisions and agreements as JSON. */
@org.jspecify.annotations.NullMarked
package io.fondaco.api.access;

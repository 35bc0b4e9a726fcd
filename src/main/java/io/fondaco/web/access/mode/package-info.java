/** Modes of reading as forms and pages show them. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.access.mode;

/** Modes of reading as requests and agreements use them: which view stands for one, and how it is enforced. */
@org.jspecify.annotations.NullMarked
package io.fondaco.access.mode;

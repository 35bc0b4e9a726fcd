/** The first page. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.home;

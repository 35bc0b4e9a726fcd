/** The list of data products: search, filters, CSV, and the page of a domain. Knows the search, never its index. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.search;

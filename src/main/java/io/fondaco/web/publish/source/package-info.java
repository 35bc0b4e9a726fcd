/** The first step of a new product: which data, as the viewer sees it in Trino. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.publish.source;

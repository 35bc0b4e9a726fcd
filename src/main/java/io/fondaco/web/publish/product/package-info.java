/** What a product is made of, for its owners: what Trino holds of it, its files, its next version. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.publish.product;

/** The pages of one data product: overview, schema, usage. */
@org.jspecify.annotations.NullMarked
package io.fondaco.web.product;

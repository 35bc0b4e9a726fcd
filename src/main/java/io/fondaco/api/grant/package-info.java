/** The rules of a product's access and what Trino holds besides them, as JSON. */
@org.jspecify.annotations.NullMarked
package io.fondaco.api.grant;

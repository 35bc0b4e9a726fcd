/** What an owner says about who may ask for a product, who decides, and within what bounds: values, and their store. */
@org.jspecify.annotations.NullMarked
package io.fondaco.product.policy;

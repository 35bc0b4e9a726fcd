/** What is wrong with the use of a product, whom it hits, and who was told. */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage.alert;

/**
 * Publishes what a folder of files describes: reads it at start and when an admin asks, refuses what is wrong, keeps
 * what was found for the admin. Knows folders and the product's entities; what files mean is known by the readers
 * of the standards.
 */
@org.jspecify.annotations.NullMarked
package io.fondaco.product.folder;

/**
 * Reads product files in the Bitol standards: ODPS data products, ODCS data contracts, and the organisation's file of
 * domains and teams. Knows files and what they mean; knows no database and no folder.
 */
@org.jspecify.annotations.NullMarked
package io.fondaco.product.standard;

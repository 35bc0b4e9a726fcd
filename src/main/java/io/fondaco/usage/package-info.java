/**
 * Who uses what, and how well it runs: settings and words that the parts below share. {@code event} reads what Trino
 * sends, {@code intake} stores it, {@code fold} rolls it up by object and day, {@code report} answers the pages.
 */
@org.jspecify.annotations.NullMarked
package io.fondaco.usage;

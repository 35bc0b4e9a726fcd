/**
 * What is published: domains, data products, their versions, output ports and contracts, and what was last seen
 * of the objects behind them. Knows the engine and people; knows nothing of requests, usage or pages.
 */
@org.jspecify.annotations.NullMarked
package io.fondaco.product;

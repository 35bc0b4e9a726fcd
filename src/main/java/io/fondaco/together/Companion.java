package io.fondaco.together;

import io.fondaco.product.DataProduct;
import io.fondaco.usage.report.Headcount;
import java.util.Optional;

/**
 * A product that goes with another.
 *
 * @param queries how many queries of 90 days used both; 0 where only their columns fit
 * @param people how many people sent them, as far as the viewer may know
 * @param join how to join them; empty where only queries tell that they belong together
 */
public record Companion(DataProduct product, long queries, Headcount people, Optional<Join> join) {}

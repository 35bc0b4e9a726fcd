package io.fondaco.web.usage;

import io.fondaco.usage.report.UsagePeriod;
import io.fondaco.usage.sum.UsageSum;
import io.fondaco.web.product.Metric;
import io.fondaco.web.product.UsageMetrics;
import java.util.Arrays;
import java.util.List;

/**
 * The use of several products, as pages show it.
 *
 * @param href the page's own address
 * @param parts what the colours of its chart mean
 */
record SumView(UsageSum sum, String href, List<Metric> metrics, List<UsagePeriod> periods, List<String> parts) {

    static SumView of(UsageSum sum, String href) {
        return new SumView(
                sum,
                href,
                UsageMetrics.of(sum),
                Arrays.asList(UsagePeriod.values()),
                List.of("Finished", "Failed", "Today so far"));
    }
}

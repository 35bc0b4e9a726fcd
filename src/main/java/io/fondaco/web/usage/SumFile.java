package io.fondaco.web.usage;

import io.fondaco.usage.sum.UsageSum;
import io.fondaco.usage.sum.UsageSum.ProductUse;
import io.fondaco.web.download.Download;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Products and their use as a table for spreadsheets. */
final class SumFile {

    private static final String DEFINITION =
            "Queries that used the product, finished and failed, and what Trino spent on them; a query over several"
                    + " products counts at each.";

    private SumFile() {}

    static Response of(UsageSum sum, List<ProductUse> products) {
        return Download.csv(
                "usage-by-product.csv",
                List.of(
                        "Product",
                        "Name",
                        "Queries",
                        "Finished",
                        "Failed",
                        "CPU ms",
                        "Bytes read",
                        "From",
                        "To",
                        "Time zone",
                        "Definition"),
                rows -> products.forEach(product -> rows.accept(List.of(
                        product.path(),
                        product.name(),
                        product.queries(),
                        product.finished(),
                        product.failed(),
                        product.cpuMillis(),
                        product.inputBytes(),
                        sum.from(),
                        sum.to(),
                        sum.zone().getId(),
                        DEFINITION))));
    }
}

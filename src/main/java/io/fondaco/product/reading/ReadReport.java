package io.fondaco.product.reading;

import io.fondaco.product.standard.yaml.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What one reading of the folder did.
 *
 * @param by who asked for it: a person's name, or {@code system:start}
 * @param products what became of each product, and of files that belong to none
 * @param unlisted how many more there are whose files were what they were
 * @param problems why files were refused
 */
public record ReadReport(Instant at, String by, List<ProductOutcome> products, int unlisted, List<Problem> problems) {

    public ReadReport {
        at = at.truncatedTo(ChronoUnit.MICROS);
        products = List.copyOf(products);
        problems = List.copyOf(problems);
    }

    /** How many products there are, those that are gone among them. */
    public long productCount() {
        return products.size() + unlisted - count(ProductOutcome.Result.IGNORED);
    }

    /** How many products came out like this. */
    public long count(ProductOutcome.Result result) {
        long listed =
                products.stream().filter(product -> product.result() == result).count();
        return result == ProductOutcome.Result.UNCHANGED ? listed + unlisted : listed;
    }
}

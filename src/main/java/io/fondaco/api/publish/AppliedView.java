package io.fondaco.api.publish;

import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.publish.apply.ApplyFiles.Applied;
import java.util.List;

/** What became of each product of an archive. */
public record AppliedView(List<Product> products) {

    /** What became of one. */
    public record Product(String path, Result result, String version, List<ProblemView> problems) {}

    static AppliedView of(List<Applied> applied) {
        return new AppliedView(applied.stream()
                .map(one -> new Product(
                        one.plan().path(),
                        one.result(),
                        one.plan().version().to(),
                        ProblemView.of(one.plan(), one.problems())))
                .toList());
    }
}

package io.fondaco.api.publish;

import io.fondaco.product.standard.yaml.Problem;
import java.util.List;

/** Something that stands in the way, or should be known, at its place in a file. */
public record ProblemView(String file, int line, String field, String reason) {

    static List<ProblemView> of(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new ProblemView(problem.file(), problem.line(), problem.field(), problem.reason()))
                .toList();
    }
}

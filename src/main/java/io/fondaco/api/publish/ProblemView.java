package io.fondaco.api.publish;

import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.publish.plan.Plan;
import java.util.List;

/**
 * Something that stands in the way, or should be known, at its place in a file.
 *
 * @param ask the page on which what is missing can be asked for; empty where it can't
 */
public record ProblemView(String file, int line, String field, String reason, String ask) {

    static List<ProblemView> of(Plan plan, List<Problem> problems) {
        return problems.stream()
                .map(problem -> new ProblemView(
                        problem.file(), problem.line(), problem.field(), problem.reason(), plan.ask(problem)))
                .toList();
    }
}

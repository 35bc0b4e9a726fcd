package io.fondaco.web.access;

import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.policy.ApprovalPolicy;
import io.fondaco.product.policy.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What the form for one product offers to one person. */
record WishOptions(
        DataProduct product,
        ApprovalPolicy policy,
        List<HolderChoice> holders,
        List<PeriodChoice> periods,
        LocalDate earliest,
        LocalDate latest,
        String steps) {

    /** The datasets to choose from; none where the owner gives all or nothing. */
    public List<OutputPort> ports() {
        return policy.partial() && product.ports().size() > 1 ? product.ports() : List.of();
    }

    /** What the owner wants to know. */
    public List<Question> questions() {
        return policy.questions();
    }

    /** The field that answers the question, as errors name it. */
    public String fieldOf(Question question) {
        return "answer-" + question.key();
    }

    /** {@code one}, {@code one, then another}. */
    static String inOrder(List<String> steps) {
        return steps.stream().collect(Collectors.joining(", then "));
    }
}

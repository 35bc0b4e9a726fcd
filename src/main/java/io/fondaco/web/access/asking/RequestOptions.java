package io.fondaco.web.access.asking;

import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.Question;
import io.fondaco.web.access.mode.ModeOption;
import io.fondaco.web.access.time.PeriodChoice;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the form for one product offers to one person.
 *
 * @param modes the ways of reading to choose from; none where there is only one
 * @param prefix what the names of its fields begin with, where it is one of several products in a form; else empty
 */
public record RequestOptions(
        DataProduct product,
        ApprovalPolicy policy,
        List<HolderChoice> holders,
        List<PeriodChoice> periods,
        LocalDate earliest,
        LocalDate latest,
        String steps,
        List<ModeOption> modes,
        String prefix) {

    /** The same in a form for several products. */
    RequestOptions amongOthers() {
        return new RequestOptions(
                product, policy, holders, periods, earliest, latest, steps, List.of(), product.path() + "/");
    }

    /** How errors name a field of this product. */
    public String key(String field) {
        return prefix + field;
    }

    /** What the box is worth that accepts the terms. */
    public String ticked() {
        return prefix.isEmpty() ? "on" : prefix;
    }

    /** What says that the form lets choose among the datasets. */
    public String chosen() {
        return prefix.isEmpty() ? "ports" : prefix;
    }

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
        return key("answer-" + question.key());
    }

    /** What the form says of a question that may stay empty. */
    public String hintOf(Question question) {
        return question.required() ? "" : "You may leave this empty.";
    }

    /** What the form calls the terms; by the product's name where it is one of several. */
    public String termsOf() {
        return prefix.isEmpty() ? "Terms" : "Terms of " + product.name();
    }

    /** {@code one}, {@code one, then another}. */
    static String inOrder(List<String> steps) {
        return steps.stream().collect(Collectors.joining(", then "));
    }
}

package io.fondaco.web.access;

import io.fondaco.product.policy.ApprovalPolicy;
import io.fondaco.product.policy.ApprovalStep;
import io.fondaco.product.policy.AutoApproval;
import io.fondaco.product.policy.Question;
import jakarta.ws.rs.FormParam;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The policy form as it was sent: three steps and three questions, of which those without a name or text are not
 * meant. Lists are written with commas.
 *
 * @param automatic {@code nobody}, {@code everyone}, or teams and {@code domain:…} in {@code automaticFor}
 */
public record PolicyForm(
        @FormParam("askers") @Nullable String askers,
        @FormParam("automatic") @Nullable String automatic,
        @FormParam("automaticFor") @Nullable String automaticFor,
        @FormParam("stepName") @Nullable List<String> stepNames,
        @FormParam("stepApprovers") @Nullable List<String> stepApprovers,
        @FormParam("stepNeeds") @Nullable List<String> stepNeeds,
        @FormParam("stepWhen") @Nullable List<String> stepWhen,
        @FormParam("shortest") @Nullable String shortest,
        @FormParam("usual") @Nullable String usual,
        @FormParam("longest") @Nullable String longest,
        @FormParam("partial") @Nullable String partial,
        @FormParam("questionText") @Nullable List<String> questionTexts,
        @FormParam("questionChoices") @Nullable List<String> questionChoices,
        @FormParam("questionRequired") @Nullable List<String> questionRequired) {

    private static final int ROWS = 3;
    private static final String DOMAIN = "domain:";

    /** What holds now. */
    static PolicyForm of(ApprovalPolicy policy) {
        boolean everyone = policy.automatic().stream().anyMatch(rule -> rule.kind() == AutoApproval.Kind.EVERYONE);
        String some = policy.automatic().stream()
                .filter(rule -> rule.kind() != AutoApproval.Kind.EVERYONE)
                .map(rule -> rule.kind() == AutoApproval.Kind.DOMAIN ? DOMAIN + rule.value() : rule.value())
                .collect(Collectors.joining(", "));
        return new PolicyForm(
                String.join(", ", policy.askers()),
                everyone ? "everyone" : some.isEmpty() ? "nobody" : "some",
                some,
                policy.steps().stream().map(ApprovalStep::name).toList(),
                policy.steps().stream()
                        .map(step -> String.join(", ", step.approvers()))
                        .toList(),
                policy.steps().stream().map(step -> step.all() ? "all" : "any").toList(),
                policy.steps().stream()
                        .map(step -> step.personalDataOnly() ? "personal" : "always")
                        .toList(),
                String.valueOf(ApprovalPolicy.days(policy.shortest())),
                String.valueOf(ApprovalPolicy.days(policy.usual())),
                String.valueOf(ApprovalPolicy.days(policy.longest())),
                policy.partial() ? "on" : null,
                policy.questions().stream().map(Question::text).toList(),
                policy.questions().stream()
                        .map(question -> String.join(", ", question.choices()))
                        .toList(),
                policy.questions().stream()
                        .map(question -> question.required() ? "yes" : "no")
                        .toList());
    }

    ApprovalPolicy policy() {
        return new ApprovalPolicy(
                names(askers),
                rules(),
                steps(),
                days(shortest),
                days(usual),
                days(longest),
                "on".equals(partial),
                questions());
    }

    /** The rows of the form for steps. */
    public List<StepRow> stepRows() {
        List<StepRow> rows = new ArrayList<>();
        for (int place = 0; place < ROWS; place++) {
            rows.add(new StepRow(
                    place + 1,
                    at(stepNames, place),
                    at(stepApprovers, place),
                    at(stepNeeds, place).equals("all"),
                    at(stepWhen, place).equals("personal")));
        }
        return rows;
    }

    /** One row for a step. */
    public record StepRow(int place, String name, String approvers, boolean all, boolean personalDataOnly) {}

    /** The rows of the form for questions. */
    public List<QuestionRow> questionRows() {
        List<QuestionRow> rows = new ArrayList<>();
        for (int place = 0; place < ROWS; place++) {
            rows.add(new QuestionRow(
                    place + 1,
                    at(questionTexts, place),
                    at(questionChoices, place),
                    at(questionRequired, place).equals("yes")));
        }
        return rows;
    }

    /** One row for a question. */
    public record QuestionRow(int place, String text, String choices, boolean required) {}

    private List<ApprovalStep> steps() {
        return stepRows().stream()
                .filter(row -> !row.name().isBlank())
                .map(row -> new ApprovalStep(
                        row.name().strip(), lowerCase(names(row.approvers())), row.all(), row.personalDataOnly()))
                .toList();
    }

    private List<Question> questions() {
        return questionRows().stream()
                .filter(row -> !row.text().isBlank())
                .map(row -> new Question(
                        "question-" + row.place(),
                        row.text().strip(),
                        List.copyOf(names(row.choices())),
                        row.required()))
                .toList();
    }

    private List<AutoApproval> rules() {
        if ("everyone".equals(automatic)) {
            return List.of(new AutoApproval("everyone", AutoApproval.Kind.EVERYONE, ""));
        }
        if (!"some".equals(automatic)) {
            return List.of();
        }
        return names(automaticFor).stream()
                .map(name -> name.startsWith(DOMAIN)
                        ? new AutoApproval(name, AutoApproval.Kind.DOMAIN, name.substring(DOMAIN.length()))
                        : new AutoApproval(name, AutoApproval.Kind.TEAM, name))
                .toList();
    }

    private static Set<String> names(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> lowerCase(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static Period days(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,5}")
                ? Period.ofDays(Integer.parseInt(text.strip()))
                : Period.ofDays(-1);
    }

    private static String at(@Nullable List<String> list, int place) {
        return list == null || list.size() <= place ? "" : list.get(place);
    }
}

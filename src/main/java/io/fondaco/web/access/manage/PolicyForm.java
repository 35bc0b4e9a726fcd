package io.fondaco.web.access.manage;

import io.fondaco.common.SeenVersion;
import io.fondaco.product.policy.NumberedPolicy;
import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.product.terms.Question;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
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
 * @param automatic {@code nobody}, {@code everyone}, or teams, {@code domain:…} and {@code service-account:…} in
 *     {@code automaticFor}
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
        @FormParam("questionRequired") @Nullable List<String> questionRequired,
        @FormParam("number") @Nullable String number) {

    private static final int ROWS = 3;
    private static final String DOMAIN = "domain:";
    private static final String SERVICE_ACCOUNT = "service-account:";

    /** What holds now. */
    static PolicyForm of(NumberedPolicy present, LocalDate today) {
        ApprovalPolicy policy = present.policy();
        boolean everyone = policy.automatic().stream().anyMatch(rule -> rule.kind() == AutoApproval.Kind.EVERYONE);
        String some = policy.automatic().stream()
                .filter(rule -> rule.kind() != AutoApproval.Kind.EVERYONE)
                .map(PolicyForm::written)
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
                String.valueOf(new AccessPeriod(policy.shortest()).days(today)),
                String.valueOf(new AccessPeriod(policy.usual()).days(today)),
                String.valueOf(new AccessPeriod(policy.longest()).days(today)),
                policy.partial() ? "on" : null,
                policy.questions().stream().map(Question::text).toList(),
                policy.questions().stream()
                        .map(question -> String.join(", ", question.choices()))
                        .toList(),
                policy.questions().stream()
                        .map(question -> question.required() ? "yes" : "no")
                        .toList(),
                String.valueOf(present.number()));
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

    /** The number of the policy that the form was made from. */
    long seen() {
        return SeenVersion.read(number, "number");
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
        return names(automaticFor).stream().map(PolicyForm::rule).toList();
    }

    private static AutoApproval rule(String written) {
        if (written.startsWith(DOMAIN)) {
            return new AutoApproval(written, AutoApproval.Kind.DOMAIN, written.substring(DOMAIN.length()));
        }
        if (written.startsWith(SERVICE_ACCOUNT)) {
            String account = written.substring(SERVICE_ACCOUNT.length()).toLowerCase(Locale.ROOT);
            return new AutoApproval(written, AutoApproval.Kind.SERVICE_ACCOUNT, account);
        }
        return new AutoApproval(written, AutoApproval.Kind.TEAM, written);
    }

    private static String written(AutoApproval rule) {
        return switch (rule.kind()) {
            case DOMAIN -> DOMAIN + rule.value();
            case SERVICE_ACCOUNT -> SERVICE_ACCOUNT + rule.value();
            case TEAM, EVERYONE -> rule.value();
        };
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

package io.fondaco.web.access.policy;

import io.fondaco.common.SeenVersion;
import io.fondaco.product.policy.NumberedPolicy;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.product.terms.Question;
import io.fondaco.web.picker.KnownNames;
import io.fondaco.web.picker.Pick;
import io.fondaco.web.picker.Picks;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The policy form as it was sent. Those who were picked come by their keys, those who were typed as a text with
 * commas. What was not changed means what it meant: the same rule, the same question, six months.
 *
 * @param ask {@code all} if everyone may ask; else the teams in {@code askers}
 * @param automatic {@code nobody}, {@code everyone}, or {@code some}: those in {@code automaticFor}
 * @param stepChosen the place of the step and who was picked: {@code 2:person:stella}
 */
public record PolicyForm(
        @FormParam("ask") @Nullable String ask,
        @FormParam("askers") @Nullable String askers,
        @FormParam("askers-chosen") @Nullable List<String> askersChosen,
        @FormParam("automatic") @Nullable String automatic,
        @FormParam("automaticFor") @Nullable String automaticFor,
        @FormParam("automaticFor-chosen") @Nullable List<String> automaticForChosen,
        @FormParam("stepName") @Nullable List<String> stepNames,
        @FormParam("stepApprovers") @Nullable List<String> stepApprovers,
        @FormParam("stepApprovers-chosen") @Nullable List<String> stepChosen,
        @FormParam("stepNeeds") @Nullable List<String> stepNeeds,
        @FormParam("stepWhen") @Nullable List<String> stepWhen,
        @FormParam("shortest") @Nullable String shortest,
        @FormParam("shortestUnit") @Nullable String shortestUnit,
        @FormParam("usual") @Nullable String usual,
        @FormParam("usualUnit") @Nullable String usualUnit,
        @FormParam("longest") @Nullable String longest,
        @FormParam("longestUnit") @Nullable String longestUnit,
        @FormParam("partial") @Nullable String partial,
        @FormParam("questionKey") @Nullable List<String> questionKeys,
        @FormParam("questionText") @Nullable List<String> questionTexts,
        @FormParam("questionChoices") @Nullable List<String> questionChoices,
        @FormParam("questionRequired") @Nullable List<String> questionRequired,
        @FormParam("number") @Nullable String number) {

    private static final int ROWS = 3;
    private static final Set<Pick.Kind> RULED = Set.of(Pick.Kind.TEAM, Pick.Kind.DOMAIN, Pick.Kind.SERVICE_ACCOUNT);

    /** What holds now. */
    public static PolicyForm of(NumberedPolicy present) {
        ApprovalPolicy policy = present.policy();
        List<String> ruled = policy.automatic().stream()
                .filter(rule -> rule.kind() != AutoApproval.Kind.EVERYONE)
                .map(rule -> Rule.of(rule).sent())
                .distinct()
                .toList();
        boolean everyone = policy.automatic().stream().anyMatch(rule -> rule.kind() == AutoApproval.Kind.EVERYONE);
        List<ApprovalStep> steps = policy.steps();
        return new PolicyForm(
                policy.askers().isEmpty() ? "all" : "some",
                "",
                policy.askers().stream().map(team -> "team:" + team).toList(),
                everyone ? "everyone" : ruled.isEmpty() ? "nobody" : "some",
                "",
                ruled,
                steps.stream().map(ApprovalStep::name).toList(),
                List.of(),
                IntStream.range(0, steps.size())
                        .boxed()
                        .flatMap(place -> steps.get(place).approvers().stream()
                                .map(name -> "%d:person:%s".formatted(place + 1, name)))
                        .toList(),
                each(steps, step -> step.all() ? "all" : "any"),
                each(steps, step -> step.personalDataOnly() ? "personal" : "always"),
                PeriodField.of(policy.shortest()).number(),
                PeriodField.of(policy.shortest()).unit(),
                PeriodField.of(policy.usual()).number(),
                PeriodField.of(policy.usual()).unit(),
                PeriodField.of(policy.longest()).number(),
                PeriodField.of(policy.longest()).unit(),
                policy.partial() ? "on" : null,
                each(policy.questions(), Question::key),
                each(policy.questions(), Question::text),
                each(policy.questions(), question -> String.join(", ", question.choices())),
                each(policy.questions(), question -> question.required() ? "yes" : "no"),
                String.valueOf(present.number()));
    }

    /** The policy that it means, where {@code before} is the one that it was made from. */
    public ApprovalPolicy policy(ApprovalPolicy before, KnownNames known) {
        return new ApprovalPolicy(
                "all".equals(ask) ? Set.of() : teams(known),
                rules(before, known),
                steps(before, known),
                shortestField().period(before.shortest()),
                usualField().period(before.usual()),
                longestField().period(before.longest()),
                "on".equals(partial),
                questions(before));
    }

    /** A sentence for each field whose names mean nobody, or nobody alone. */
    public Map<String, String> wrong(KnownNames known) {
        Map<String, String> errors = new TreeMap<>();
        if (!"all".equals(ask)) {
            note(errors, "askers", known.wrong(askers, Set.of(Pick.Kind.TEAM)));
        }
        if ("some".equals(ask) && teams(known).isEmpty()) {
            errors.put("askers", "Choose at least one team");
        }
        if (!"nobody".equals(automatic)) {
            note(errors, "automaticFor", known.wrong(automaticFor, RULED));
        }
        if ("some".equals(automatic) && ruled(known).findAny().isEmpty()) {
            errors.put("automaticFor", "Choose at least one team, domain or service account");
        }
        stepRows().forEach(row -> note(errors, row.field(), known.wrong(row.typed(), Set.of(Pick.Kind.PERSON))));
        return errors;
    }

    /** All texts with names that were typed. */
    public List<String> typed() {
        List<String> texts = new ArrayList<>(stepApprovers == null ? List.of() : stepApprovers);
        Stream.of(askers, automaticFor).map(PolicyForm::text).forEach(texts::add);
        return texts;
    }

    /** The number of the policy that the form was made from. */
    public long seen() {
        return SeenVersion.read(number, "number");
    }

    /** The rows of the form for steps. */
    List<StepRow> stepRows() {
        return rows(stepNames)
                .mapToObj(place -> new StepRow(
                        place,
                        at(stepNames, place),
                        list(stepChosen).stream()
                                .filter(sent -> sent.startsWith(place + ":person:"))
                                .map(sent -> sent.substring((place + ":person:").length()))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        at(stepApprovers, place),
                        at(stepNeeds, place).equals("all"),
                        at(stepWhen, place).equals("personal")))
                .toList();
    }

    /** The rows of the form for questions. */
    List<QuestionRow> questionRows() {
        return rows(questionTexts)
                .mapToObj(place -> new QuestionRow(
                        place,
                        at(questionKeys, place),
                        at(questionTexts, place),
                        at(questionChoices, place),
                        at(questionRequired, place).equals("yes")))
                .toList();
    }

    /** The shortest period. */
    PeriodField shortestField() {
        return PeriodField.of(shortest, shortestUnit);
    }

    /** The usual one. */
    PeriodField usualField() {
        return PeriodField.of(usual, usualUnit);
    }

    /** The longest one. */
    PeriodField longestField() {
        return PeriodField.of(longest, longestUnit);
    }

    private Set<String> teams(KnownNames known) {
        Set<String> teams = list(askersChosen).stream()
                .flatMap(Picks::read)
                .map(Pick::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        teams.addAll(known.keys(askers, Pick.Kind.TEAM));
        return teams;
    }

    private List<ApprovalStep> steps(ApprovalPolicy before, KnownNames known) {
        return stepRows().stream()
                .filter(StepRow::meant)
                .map(row -> row.place() <= before.steps().size()
                                && row.equals(
                                        StepRow.of(row.place(), before.steps().get(row.place() - 1)))
                        ? before.steps().get(row.place() - 1)
                        : row.step(known))
                .toList();
    }

    private List<Question> questions(ApprovalPolicy before) {
        Map<String, Question> known = before.questions().stream()
                .collect(Collectors.toMap(Question::key, Function.identity(), (one, _) -> one));
        Set<String> keys = new TreeSet<>(known.keySet());
        List<Question> questions = new ArrayList<>();
        for (QuestionRow row : questionRows()) {
            Question was = known.get(row.key());
            if (was != null && row.equals(QuestionRow.of(row.place(), was))) {
                questions.add(was);
            } else if (row.meant()) {
                Question asked = row.question(keys);
                keys.add(asked.key());
                questions.add(asked);
            }
        }
        return questions;
    }

    /** Rules that were there keep their ids and their order; those of everyone need no team or domain besides. */
    private List<AutoApproval> rules(ApprovalPolicy before, KnownNames known) {
        boolean everyone = "everyone".equals(automatic);
        if (!everyone && !"some".equals(automatic)) {
            return List.of();
        }
        Set<Rule> meant = ruled(known).collect(Collectors.toCollection(LinkedHashSet::new));
        if (everyone) {
            Set<Rule> were = before.automatic().stream().map(Rule::of).collect(Collectors.toSet());
            meant.removeIf(rule -> rule.kind() != AutoApproval.Kind.SERVICE_ACCOUNT && !were.contains(rule));
            meant.add(Rule.EVERYONE);
        }
        return Rule.keeping(before.automatic(), meant);
    }

    private Stream<Rule> ruled(KnownNames known) {
        Stream<Pick> typed = KnownNames.split(automaticFor).stream()
                .flatMap(name -> known.meant(name, RULED).stream().limit(1));
        return Stream.concat(list(automaticForChosen).stream().flatMap(Picks::read), typed)
                .map(Rule::of);
    }

    private static void note(Map<String, String> errors, String field, @Nullable String wrong) {
        if (wrong != null) {
            errors.put(field, wrong);
        }
    }

    private static IntStream rows(@Nullable List<String> names) {
        return IntStream.rangeClosed(1, Math.max(ROWS, list(names).size()));
    }

    private static <T> List<String> each(List<T> parts, Function<T, String> written) {
        return parts.stream().map(written).toList();
    }

    static List<String> list(@Nullable List<String> sent) {
        return sent == null ? List.of() : sent;
    }

    static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private static String at(@Nullable List<String> list, int place) {
        return list(list).size() < place ? "" : list(list).get(place - 1);
    }
}

package io.fondaco.web.access.policy;

import io.fondaco.web.picker.Pick;
import io.fondaco.web.picker.Picker;
import io.fondaco.web.picker.Picks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows the policy form: what holds, or what was sent, with what pages call those whom it names. */
@ApplicationScoped
public class PolicyFormViews {

    private final Picks picks;

    PolicyFormViews(Picks picks) {
        this.picks = picks;
    }

    /** What a page shows of this form. */
    public PolicyFormView of(PolicyForm form, int number, String changed, Map<String, String> errors) {
        List<StepRow> rows = form.stepRows();
        Map<String, Pick> names = picks
                .chosen(Stream.of(
                                PolicyForm.list(form.askersChosen()).stream(),
                                PolicyForm.list(form.automaticForChosen()).stream(),
                                rows.stream().flatMap(row -> row.values().stream()))
                        .flatMap(Function.identity())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Pick::value, Function.identity()));
        return new PolicyFormView(
                form,
                picker("askers", "Teams", PolicyFormView.TEAMS, form.askersChosen(), form.askers(), names, errors),
                picker(
                        "automaticFor",
                        "Teams, domains and service accounts",
                        PolicyFormView.RULED,
                        form.automaticForChosen(),
                        form.automaticFor(),
                        names,
                        errors),
                rows.stream()
                        .map(row -> new PolicyFormView.Step(row, people(row, names, errors)))
                        .toList(),
                number,
                changed);
    }

    private static Picker picker(
            String id,
            String label,
            List<Pick.Kind> kinds,
            @Nullable List<String> chosen,
            @Nullable String typed,
            Map<String, Pick> names,
            Map<String, String> errors) {
        return new Picker(
                id,
                id,
                label,
                "",
                kinds,
                0,
                named(PolicyForm.list(chosen), names),
                PolicyForm.text(typed),
                "",
                errors.get(id));
    }

    private static Picker people(StepRow row, Map<String, Pick> names, Map<String, String> errors) {
        return new Picker(
                row.field(),
                "stepApprovers",
                "People who answer",
                "If empty, the owners answer. Not listed: people who have never signed in.",
                PolicyFormView.PEOPLE,
                0,
                named(row.values(), names),
                row.typed(),
                row.place() + ":",
                errors.get(row.field()));
    }

    private static List<Pick> named(Collection<String> values, Map<String, Pick> names) {
        return values.stream()
                .distinct()
                .flatMap(value -> Stream.ofNullable(names.get(value)))
                .toList();
    }
}

package io.fondaco.web.access.policy;

import io.fondaco.web.picker.Pick;
import io.fondaco.web.picker.Picker;
import java.util.List;

/**
 * The policy form as a page shows it.
 *
 * @param number of the policy that the page shows
 * @param changed what was changed meanwhile; empty if nothing was
 */
public record PolicyFormView(
        PolicyForm form, Picker askers, Picker automatic, List<Step> steps, int number, String changed) {

    /** One approval, with its people. */
    public record Step(StepRow row, Picker people) {}

    /** The rows for questions. */
    public List<QuestionRow> questions() {
        return form.questionRows();
    }

    /** The shortest period. */
    public PeriodField shortest() {
        return form.shortestField();
    }

    /** The usual one. */
    public PeriodField usual() {
        return form.usualField();
    }

    /** The longest one. */
    public PeriodField longest() {
        return form.longestField();
    }

    /** Whether only some teams may ask. */
    public boolean someAsk() {
        return !"all".equals(form.ask());
    }

    static final List<Pick.Kind> TEAMS = List.of(Pick.Kind.TEAM);
    static final List<Pick.Kind> RULED = List.of(Pick.Kind.TEAM, Pick.Kind.DOMAIN, Pick.Kind.SERVICE_ACCOUNT);
    static final List<Pick.Kind> PEOPLE = List.of(Pick.Kind.PERSON);
}

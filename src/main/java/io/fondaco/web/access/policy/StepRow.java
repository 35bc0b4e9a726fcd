package io.fondaco.web.access.policy;

import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.web.picker.KnownNames;
import io.fondaco.web.picker.Pick;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One approval as the policy form has it.
 *
 * @param place from 1
 * @param chosen the names in Trino of those who were picked
 * @param typed names that were typed and not picked
 */
public record StepRow(int place, String name, Set<String> chosen, String typed, boolean all, boolean personalDataOnly) {

    /** How a step of a policy is written. */
    static StepRow of(int place, ApprovalStep step) {
        return new StepRow(place, step.name(), step.approvers(), "", step.all(), step.personalDataOnly());
    }

    /** Whether anything is in it. */
    public boolean meant() {
        return !name.isBlank() || !chosen.isEmpty() || !typed.isBlank();
    }

    /** The step; the one before where nothing was changed. */
    ApprovalStep step(KnownNames known) {
        Set<String> approvers = new TreeSet<>(chosen);
        approvers.addAll(known.keys(typed, Pick.Kind.PERSON).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
        return new ApprovalStep(name.strip(), approvers, all, personalDataOnly);
    }

    /** What was picked, as forms send it. */
    Set<String> values() {
        return chosen.stream().map(name -> Pick.Kind.PERSON.word() + ":" + name).collect(Collectors.toSet());
    }

    /** What pages call it. */
    public String label() {
        return "Step " + place;
    }

    /** By which errors name the people of it. */
    public String field() {
        return "approvers-" + place;
    }
}

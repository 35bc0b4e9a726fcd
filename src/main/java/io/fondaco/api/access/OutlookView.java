package io.fondaco.api.access;

import io.fondaco.access.Outlook;
import io.fondaco.engine.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * What would happen to a request if it were sent now.
 *
 * @param steps names of the approvals that it needs, in order
 * @param approvers names in Trino of those who decide first
 * @param automaticRule the rule that approves it at once, if one does
 * @param objects the tables and views that Trino would open for reading
 * @param principals the names in Trino that would read them
 */
public record OutlookView(
        List<String> steps,
        List<String> approvers,
        Optional<String> automaticRule,
        List<String> objects,
        List<String> principals) {

    static OutlookView of(Outlook outlook) {
        return new OutlookView(
                outlook.steps(),
                outlook.approvers().stream().sorted().toList(),
                outlook.automaticRule(),
                outlook.objects().stream().map(QualifiedName::toString).sorted().toList(),
                outlook.principals().stream().sorted().toList());
    }
}

package io.fondaco.api.access.request;

import io.fondaco.access.asking.RequestPreview;
import io.fondaco.engine.name.QualifiedName;
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
public record RequestPreviewView(
        List<String> steps,
        List<String> approvers,
        Optional<String> automaticRule,
        List<String> objects,
        List<String> principals) {

    public static RequestPreviewView of(RequestPreview preview) {
        return new RequestPreviewView(
                preview.steps(),
                preview.approvers().stream().sorted().toList(),
                preview.automaticRule(),
                preview.objects().stream().map(QualifiedName::toString).sorted().toList(),
                preview.principals().stream().sorted().toList());
    }
}

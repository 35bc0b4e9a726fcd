package io.fondaco.access.asking;

import io.fondaco.engine.name.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What would happen to a request if it were sent now.
 *
 * @param steps names of the approvals that it needs, in order; empty if it is approved by itself
 * @param approvers names in Trino of those who decide first; empty if it is approved by itself
 * @param automaticRule the id of the rule that approves it by itself, if one does
 * @param objects the tables and views that Trino would be told to open
 * @param principals the names in Trino that would get SELECT on them
 */
public record RequestPreview(
        List<String> steps,
        Set<String> approvers,
        Optional<String> automaticRule,
        Set<QualifiedName> objects,
        Set<String> principals) {}

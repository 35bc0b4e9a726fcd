package io.fondaco.access.carryover;

import io.fondaco.access.carryover.MajorSteps.Step;
import io.fondaco.product.OutputPort;
import io.fondaco.product.change.ChangeKind;
import io.fondaco.product.change.ContractChange;
import io.fondaco.product.change.ContractDiff;
import io.fondaco.product.change.ProductPromises;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What one major of a port changes in its columns, against the one before. */
public final class MajorChanges {

    private static final Set<ChangeKind> NOT_FOR_QUERIES = Set.of(ChangeKind.TEXT, ChangeKind.DEPRECATED);

    private MajorChanges() {}

    /** All of it, the weightiest first. */
    public static List<ContractChange> of(Step step) {
        return ContractDiff.between(promises(step.older(), step.older()), promises(step.older(), step.later())).stream()
                .filter(change -> !change.column().isEmpty() && !NOT_FOR_QUERIES.contains(change.kind()))
                .toList();
    }

    /** What of it touches somebody who uses these columns. */
    public static List<ContractChange> touching(Step step, Collection<String> used) {
        Set<String> folded =
                used.stream().map(column -> column.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return of(step).stream()
                .filter(change -> folded.contains(change.column()))
                .toList();
    }

    private static ProductPromises promises(OutputPort named, OutputPort port) {
        OutputPort.Description said = port.described();
        return ProductPromises.of(
                "",
                List.of(new OutputPort.Description(
                        named.name(),
                        said.title(),
                        said.summary(),
                        named.object(),
                        said.contractVersion(),
                        said.contract(),
                        said.columns())));
    }
}

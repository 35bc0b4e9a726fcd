package io.fondaco.api.publish;

import io.fondaco.product.change.ChangeKind;
import io.fondaco.product.change.ChangeLevel;
import io.fondaco.product.change.ContractChange;
import java.util.List;

/**
 * One thing that differs between two versions.
 *
 * @param port the dataset; empty for the product as a whole
 * @param column empty for the dataset as a whole
 * @param says a sentence for people
 */
public record ChangeView(
        ChangeLevel level, ChangeKind kind, String port, String column, String before, String now, String says) {

    static List<ChangeView> of(List<ContractChange> changes) {
        return changes.stream()
                .map(change -> new ChangeView(
                        change.level(),
                        change.kind(),
                        change.port(),
                        change.column(),
                        change.before(),
                        change.now(),
                        change.words()))
                .toList();
    }
}

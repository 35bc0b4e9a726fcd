package io.fondaco.api.publish;

import io.fondaco.product.change.ChangeLevel;
import io.fondaco.product.change.ContractChange;
import io.fondaco.product.change.VersionPromises.Difference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions.
 *
 * @param known whether the files of both are kept; without them nothing is known of what changed
 * @param level the weightiest of the changes; null where there are none
 */
public record DiffView(
        String from,
        String to,
        String note,
        boolean known,
        @Nullable ChangeLevel level,
        List<ChangeView> changes) {

    static DiffView of(Difference difference) {
        Optional<List<ContractChange>> changes = difference.changes();
        return new DiffView(
                difference.from().number(),
                difference.to().number(),
                difference.to().note(),
                changes.isPresent(),
                changes.flatMap(all -> all.stream().findFirst())
                        .map(ContractChange::level)
                        .orElse(null),
                ChangeView.of(changes.orElse(List.of())));
    }
}

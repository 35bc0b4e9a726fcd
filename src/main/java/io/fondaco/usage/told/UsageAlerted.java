package io.fondaco.usage.told;

import io.fondaco.usage.alert.FindingKind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something began to be wrong with the use of a product, or ended.
 *
 * @param ended whether it is over
 * @param toOwners what it is, for those who may see names
 * @param toOthers the same for everybody else; of no use where {@code ownersOnly}
 * @param day the day on which it was found
 */
public record UsageAlerted(
        UUID product,
        FindingKind kind,
        boolean ended,
        String toOwners,
        String toOthers,
        boolean ownersOnly,
        LocalDate day) {}

package io.fondaco.product.change;

import io.fondaco.product.standard.SemanticVersion;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The version number that changes need, counted from what is published. Before 1.0.0 nothing is promised to last, and
 * the second number does what the first does later.
 */
public final class NeededVersion {

    private NeededVersion() {}

    /** The weightiest level of these changes; empty where nothing changed that is promised. */
    public static Optional<ChangeLevel> level(List<ContractChange> changes) {
        return changes.stream()
                .filter(change -> change.kind().isPromise())
                .map(ContractChange::level)
                .max(Comparator.naturalOrder());
    }

    /** The lowest number that may bring a change of this level. */
    public static SemanticVersion after(SemanticVersion published, ChangeLevel level) {
        BigInteger one = BigInteger.ONE;
        BigInteger none = BigInteger.ZERO;
        if (!published.preRelease().isEmpty()) {
            return new SemanticVersion(published.major(), published.minor(), published.patch(), "");
        }
        SemanticVersion major = new SemanticVersion(published.major().add(one), none, none, "");
        SemanticVersion minor =
                new SemanticVersion(published.major(), published.minor().add(one), none, "");
        SemanticVersion patch = new SemanticVersion(
                published.major(), published.minor(), published.patch().add(one), "");
        boolean early = published.major().signum() == 0;
        return switch (level) {
            case BREAKING -> early ? minor : major;
            case ADDITION -> early ? patch : minor;
            case FIX -> patch;
        };
    }

    /** Whether this number is high enough; a pre-release of the number needed is. */
    static boolean isEnough(SemanticVersion wanted, SemanticVersion published, ChangeLevel level) {
        SemanticVersion release = new SemanticVersion(wanted.major(), wanted.minor(), wanted.patch(), "");
        return published.preRelease().isEmpty()
                ? release.compareTo(after(published, level)) >= 0
                : wanted.compareTo(published) > 0;
    }
}

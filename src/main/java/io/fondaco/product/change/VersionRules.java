package io.fondaco.product.change;

import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.standard.SemanticVersion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a published version holds its owner to: others rely on its ports, columns and terms, so that these change with
 * a higher version only. Words that describe, people and who may see the product may be put right at any time.
 */
public final class VersionRules {

    private static final int MOST_NAMED = 3;

    private final DataProduct known;
    private final ProductDescription wanted;

    private VersionRules(DataProduct known, ProductDescription wanted) {
        this.known = known;
        this.wanted = wanted;
    }

    /** Why the product may not become what its files say, for what it is published as. */
    public static Optional<Refusal> refusal(DataProduct known, ProductDescription wanted) {
        if (known.status().isOpen()) {
            return Optional.empty();
        }
        VersionRules rules = new VersionRules(known, wanted);
        return known.currentVersion().equals(wanted.version()) ? rules.ofTheSameVersion() : rules.ofAnotherVersion();
    }

    private Optional<Refusal> ofAnotherVersion() {
        Optional<SemanticVersion> before = SemanticVersion.parse(known.currentVersion());
        Optional<SemanticVersion> now = SemanticVersion.parse(wanted.version());
        if (before.isPresent() && now.isPresent() && now.get().compareTo(before.get()) < 0) {
            return Optional.of(new Refusal(
                    "version",
                    "Version " + wanted.version() + " is older than the published " + known.currentVersion()
                            + ": give a higher number."));
        }
        if (known.status().isPublic() && wanted.status().isOpen()) {
            return Optional.of(new Refusal(
                    "status",
                    "A " + word(wanted.status()) + " would take the published version " + known.currentVersion()
                            + " away: keep it outside this folder until it is active."));
        }
        return before.flatMap(published -> now.flatMap(number -> tooLow(published, number)));
    }

    private Optional<Refusal> tooLow(SemanticVersion published, SemanticVersion number) {
        List<ContractChange> changed = changedPromises();
        Optional<ChangeLevel> level = NeededVersion.level(changed)
                .filter(needed -> !NeededVersion.isEnough(number, published, needed))
                .filter(needed -> needed != ChangeLevel.BREAKING
                        || wanted.acceptBreaking().isEmpty());
        return level.map(needed -> new Refusal(
                "version",
                "Version " + wanted.version() + " is too low after " + published + ": this is "
                        + (needed == ChangeLevel.BREAKING ? "a " : "an ") + needed.words() + ", which needs "
                        + NeededVersion.after(published, needed)
                        + (needed == ChangeLevel.BREAKING
                                ? ", or the custom property acceptBreaking with a reason"
                                : "")
                        + ". Changed: "
                        + named(changed.stream()
                                .filter(change -> change.level() == needed)
                                .toList()) + "."));
    }

    private Optional<Refusal> ofTheSameVersion() {
        if (!known.status().mayBecome(wanted.status())) {
            return Optional.of(new Refusal(
                    "status",
                    "Version " + known.currentVersion() + " is " + word(known.status()) + " and cannot become "
                            + word(wanted.status()) + ": give a higher version number."));
        }
        List<ContractChange> changed = changedPromises();
        return NeededVersion.level(changed)
                .map(level -> new Refusal(
                        "version",
                        "Version " + known.currentVersion()
                                + " is published and others rely on it: give a higher number" + needed(level)
                                + ". Changed: " + named(changed) + "."));
    }

    private String needed(ChangeLevel level) {
        return SemanticVersion.parse(known.currentVersion())
                .map(published -> ", at least " + NeededVersion.after(published, level))
                .orElse("");
    }

    private static String word(ProductStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private List<ContractChange> changedPromises() {
        return ContractDiff.inOrderOfFiles(ProductPromises.of(known), ProductPromises.of(known, wanted)).stream()
                .filter(change -> change.kind().isPromise())
                .toList();
    }

    private static String named(List<ContractChange> changes) {
        List<String> subjects =
                changes.stream().map(ContractChange::subject).distinct().toList();
        String first = String.join(", ", subjects.subList(0, Math.min(MOST_NAMED, subjects.size())));
        return subjects.size() > MOST_NAMED ? first + " and " + (subjects.size() - MOST_NAMED) + " more" : first;
    }
}

package io.fondaco.product.standard;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version number by semver.org, ordered by its three numbers; a pre-release stands before its release.
 *
 * @param preRelease what follows the hyphen, such as {@code rc.1}; empty for a release
 */
public record SemanticVersion(BigInteger major, BigInteger minor, BigInteger patch, String preRelease)
        implements Comparable<SemanticVersion> {

    /** Stands before every other one: for a text that is no version number. */
    static final SemanticVersion NONE = new SemanticVersion(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, "0");

    private static final Pattern FORM = Pattern.compile(
            "v?(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Comparator<SemanticVersion> ORDER = Comparator.comparing(SemanticVersion::major)
            .thenComparing(SemanticVersion::minor)
            .thenComparing(SemanticVersion::patch)
            .thenComparing(version -> version.preRelease().isEmpty())
            .thenComparing(SemanticVersion::preRelease, SemanticVersion::comparePreReleases);

    /** Reads a number such as {@code 2.1.0}; the leading v that the standard's own samples write is dropped. */
    public static Optional<SemanticVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new SemanticVersion(
                new BigInteger(matcher.group(1)),
                new BigInteger(matcher.group(2)),
                new BigInteger(matcher.group(3)),
                matcher.group(4) == null ? "" : matcher.group(4)));
    }

    private static int comparePreReleases(String one, String other) {
        List<String> left = List.of(one.split("\\.", -1));
        List<String> right = List.of(other.split("\\.", -1));
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compareIdentifiers(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compareIdentifiers(String one, String other) {
        boolean numbers = NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches();
        return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }

    @Override
    public int compareTo(SemanticVersion other) {
        return ORDER.compare(this, other);
    }

    /** {@code 2.1.0} or {@code 2.1.0-rc.1}. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (preRelease.isEmpty() ? "" : "-" + preRelease);
    }
}
